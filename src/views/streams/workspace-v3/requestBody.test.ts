import { expect, it } from 'vitest';
import { WORKSPACE_OPERATIONS, type WorkspaceOperationRow } from '../../../streams/index.ts';
import { askedFields, requestBody, type FieldValues } from './requestBody.ts';

const rowOf = (operation: string): WorkspaceOperationRow => {
  const row = WORKSPACE_OPERATIONS.find((one) => one.operation === operation);
  if (!row) throw new Error(`there is no ${operation}`);
  return row;
};

it.each<[string, FieldValues, unknown]>([
  ['hold', {}, undefined],
  ['make-call', { destination: 'B' }, { data: { destination: 'B' } }],
  [
    'make-call',
    { destination: ' B ', userData: 'Account=1, Reason=Help' },
    {
      data: {
        destination: 'B',
        userData: [
          { key: 'Account', type: 'str', value: '1' },
          { key: 'Reason', type: 'str', value: 'Help' },
        ],
      },
    },
  ],
  ['not-ready', { reasonCode: 'Lunch', agentWorkMode: '' }, { data: { reasonCode: 'Lunch' } }],
  ['send-dtmf', {}, { data: { dtmfDigits: '' } }],
])('%s with %j', (operation, values, body) => {
  expect(requestBody(rowOf(operation), values)).toEqual(body);
});
it('asks for what the call model has a place for', () => {
  expect(askedFields(rowOf('initiate-conference')).map(({ name }) => name)).toEqual(['destination', 'userData']);
  expect(askedFields(rowOf('hold'))).toEqual([]);
});
