import { expect, it } from 'vitest';
import { OPERATION_ROWS } from '../../../streams/index.ts';
import { bodyOf, pairsOf } from './operationBody.ts';

const row = (name: string) => {
  const found = OPERATION_ROWS.find(({ operation }) => operation === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
};

it('what is typed becomes the body of the operation', () => {
  expect(bodyOf(row('Dial'), { destination: ' 15002 ', userData: '', location: '' })).toEqual({
    operationName: 'Dial',
    destination: { phoneNumber: '15002' },
  });
  expect(bodyOf(row('AttachUserData'), { userData: 'A=1, B = two' })).toEqual({
    operationName: 'AttachUserData',
    userData: { A: '1', B: 'two' },
  });
  expect(bodyOf(row('CompleteConference'), {})).toEqual({ operationName: 'CompleteConference' });
  expect(bodyOf(row('RemoveParticipantFromConference'), { participant: '15001' })).toEqual({
    operationName: 'RemoveParticipantFromConference',
    participant: '15001',
  });
  expect(bodyOf(row('SendDtmf'), { digits: '' })).toEqual({ operationName: 'SendDtmf', digits: '' });
});

it('pairs stand with commas between them', () => {
  expect(pairsOf('')).toEqual({});
  expect(pairsOf('A=b=c, D')).toEqual({ A: 'b=c', D: '' });
});
