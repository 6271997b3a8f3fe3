/** Whatever the records say, there is an explanation, the same twice, in bounded work. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validateScenario } from '../../scenario/index.ts';
import type { LogRecord, ObservedList } from '../../scenario/observed/index.ts';
import { CALL_STATES, EVENT_NAMES, REQUEST_NAMES, ROLES } from '../../tlib/index.ts';
import { explain } from './explain.ts';

const settings = { seed: Number(process.env.PARTYLINE_SEED ?? 20_260_101), numRuns: 3 };

const dn = fc.constantFrom('1', '2', '3', 'Q', '', '::', '__proto__', '\u001b[2J');
const connID = fc.constantFrom('a', 'b', 'c', '0', 'constructor');
const attributes: fc.Arbitrary<ObservedList> = fc.dictionary(
  fc.constantFrom(
    'ThisDNRole',
    'OtherDN',
    'ThirdPartyDN',
    'ThisQueue',
    'CallState',
    'CallType',
    'UserData',
    'PreviousConnID',
    'TransferConnID',
    'ReferenceID',
    'Key',
    'ErrorCode',
  ),
  fc.oneof(
    dn,
    connID,
    fc.constantFrom(...ROLES),
    fc.constantFrom(...CALL_STATES),
    fc.constantFrom('Inbound', 'Internal'),
    fc.nat(5),
    fc.constant({ k: 'v', l: { m: 1 } }),
  ),
  { maxKeys: 6 },
);
const record: fc.Arbitrary<LogRecord> = fc
  .tuple(fc.constantFrom(...EVENT_NAMES, ...REQUEST_NAMES, 'EventOnHook'), dn, fc.option(connID), attributes, fc.nat(4000))
  .map(([name, ThisDN, id, more, ofDay]) => ({
    format: 't-server-log',
    kind: name === 'EventError' ? 'error' : name === 'EventOnHook' ? 'other' : name.startsWith('Event') ? 'event' : 'request',
    name,
    file: 'x',
    first: 1,
    last: 2,
    text: '',
    time: { text: String(ofDay), ofDay },
    attributes: { ...more, ThisDN, ...(id === null ? {} : { ConnID: id }) },
  }));

it('gives a scenario that is valid, one explained step for each of its steps, and every record once', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 10 }), (records) => {
      const { document, steps, findings, conforms, extra } = explain(records);
      expect(steps.map(({ step }) => step)).toEqual(document.steps);
      expect(conforms).toBe(findings.length === 0);
      const used = [
        ...steps.flatMap((step) => [step.record, ...step.events.map((one) => one.record)]),
        ...extra.map((one) => one.record),
      ].filter((one) => one !== undefined);
      expect(new Set(used).size).toBe(used.length);
      const valid = validateScenario(document);
      if (!valid.ok) throw new Error(valid.error.message);
      expect(explain(records)).toEqual({
        document,
        steps,
        findings,
        conforms,
        extra,
        before: expect.any(Number) as number,
        inferred: expect.any(Number) as number,
        connIDs: expect.anything() as unknown,
      });
    }),
    settings,
  );
});

it('a call as long as a log is explained in part, and says so', () => {
  const ringing = (at: number): LogRecord => ({
    format: 't-server-log',
    kind: 'event',
    name: 'EventHeld',
    file: 'x',
    first: at + 1,
    last: at + 1,
    text: '',
    attributes: { ThisDN: '1', ConnID: 'a' },
  });
  const explained = explain(Array.from({ length: 2000 }, (_, at) => ringing(at)));
  expect(explained.findings.at(-1)).toMatchObject({ finding: 'unexplained', event: 'EventHeld', line: 1501 });
  expect(explained.findings.at(-1)?.message).toContain('Of the 2000 events and requests of this call the first 1500 are explained');
  expect(explained.conforms).toBe(false);
});

it("an agent's trace, of which nothing is compared, does not conform in silence", () => {
  const state = (at: number, kind: LogRecord['kind'] = 'state'): LogRecord => ({
    format: 'web-services',
    kind,
    name: 'StatusChange',
    file: 'x',
    first: at,
    last: at,
    text: '',
    attributes: { ThisDN: '7101', State: 'Ringing' },
  });
  const explained = explain([state(3), state(9)]);
  expect(explained).toMatchObject({ conforms: false, document: { steps: [] } });
  expect(explained.findings).toMatchObject([{ finding: 'unexplained', step: 0, event: 'StatusChange', dn: '7101', line: 3 }]);
  expect(explained.findings[0]?.message).toContain('2 notifications');
  // Beside events it is these that are compared.
  expect(explain([{ ...state(1, 'event'), name: 'EventHeld' }, state(2)]).findings.map(({ event }) => event)).not.toContain('StatusChange');
});
