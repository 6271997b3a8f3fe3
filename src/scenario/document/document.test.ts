import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTION_NAMES } from '../../model/index.ts';
import { canonical } from './canonical.ts';
import { scenarioDocument } from '../testing/document.arbitrary.ts';
import { parseScenario, validateScenario, validateStep } from './document.ts';

const A_CALLS_B = { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' };
const DEVICES = [{ dn: 'A' }, { dn: 'B' }, { dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue', agents: ['B'] }];
const document = (...steps: readonly unknown[]): Record<string, unknown> => ({ scenario: 1, devices: DEVICES, steps });
const withDevice = (...devices: readonly unknown[]): Record<string, unknown> => ({
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'X', kind: 'external' }, ...devices],
  steps: [],
});
const outcome = (value: unknown): string => {
  const result = validateScenario(value);
  return result.ok ? 'fine' : `${result.error.kind} ${result.error.message}`;
};

describe('a document that is right', () => {
  it.each([
    ['the least there is', { scenario: 1, devices: [], steps: [] }],
    ['a request', document(A_CALLS_B)],
    ['an action', document({ action: 'Dial', thisDN: 'X', otherDN: 'B' })],
    [
      'a queue that diverts and queues',
      document({ action: 'Divert', thisDN: 'Q', otherDN: 'B' }, { action: 'Queue', thisDN: 'Q', otherDN: 'Q', connID: '1' }),
    ],
    [
      'steps of other clients',
      document(
        { action: 'Connect' },
        { action: 'SwitchOver' },
        { action: 'DeleteCall', parameters: { callID: '1' }, method: 'POST' },
        { action: 'RequestToken', parameters: {} },
      ),
    ],
    [
      'user data and two calls',
      document(
        { request: 'TAttachUserData', thisDN: 'A', userData: { Color: 'red', Size: 4 } },
        { request: 'TMergeCalls', thisDN: 'B', connID: '2', otherConnID: '1' },
      ),
    ],
    [
      'user data whose order no object keeps, and bytes',
      document({
        request: 'TAttachUserData',
        thisDN: 'A',
        userData: {
          $pairs: [
            ['b', 1],
            ['9', { $binary: '00ff10' }],
            ['b', 'x'],
          ],
        },
      }),
    ],
    ['a number that nobody declared is dialled', document({ request: 'TMakeCall', thisDN: 'A', otherDN: '+49*30#1' })],
    [
      'a number that was dialled acts',
      document({ request: 'TMakeCall', thisDN: 'A', otherDN: '112' }, { action: 'Answer', thisDN: '112' }),
    ],
    ['an external device that withholds its number', withDevice({ dn: 'Y', kind: 'external', withheld: true })],
    ['the same DN at two locations', withDevice({ dn: '7001' }, { dn: '7001@Site2', kind: 'external' })],
    ['a route that rejects and names nobody', document({ request: 'TRouteCall', thisDN: 'Q', routeType: 'Reject' })],
    [
      'a device with everything',
      withDevice({
        dn: 'B',
        name: 'Bea',
        agentID: '4711',
        kind: 'extension',
        whenCalled: 'dnd',
        forward: { to: 'A', when: 'no-answer' },
        agents: [],
        recorded: false,
      }),
    ],
    ['a DN of 64 characters', withDevice({ dn: 'é'.repeat(64) })],
    [
      'everything about the document',
      { ...document(), title: 'T', profile: 'voice-microservices', location: 'SwitchA', recorder: { apiKey: 'k', requiresToken: true } },
    ],
  ])('%s', (_, value) => {
    expect(parseScenario(JSON.stringify(value))).toEqual({ ok: true, value });
  });
});

describe('a document that is wrong says where, what was expected and what was found', () => {
  it.each([
    ['no object', null, '$: expected a scenario document: an object with "scenario", "devices" and "steps"; found null.'],
    ['a list', [], '$: expected a scenario document: an object with "scenario", "devices" and "steps"; found a list of 0.'],
    ['no version', { devices: [], steps: [] }, '$.scenario: expected the field "scenario"; found nothing.'],
    ['version 0', { scenario: 0, devices: [], steps: [] }, '$.scenario: expected 1, the version of the format; found 0.'],
    ['a version in quotes', { scenario: '1', devices: [], steps: [] }, '$.scenario: expected 1, the version of the format; found "1".'],
    [
      'an unknown option',
      { ...document(), options: { 'consult-user-date': 'joint' } },
      `$.options["consult-user-date"]: expected no field "consult-user-date" here; the fields are ${OPTION_NAMES.join(', ')}; found "joint". Did you mean "consult-user-data"?`,
    ],
    [
      'a value that an option has not',
      { ...document(), options: { 'consult-user-data': 'shared' } },
      '$.options["consult-user-data"]: expected one of "separate", "inherited", "joint"; found "shared".',
    ],
    [
      'an unknown field',
      { ...document(), tilte: 'x' },
      '$.tilte: expected no field "tilte" here; the fields are scenario, title, profile, location, options, devices, steps, recorder; found "x". Did you mean "title"?',
    ],
    [
      'a field from the prototype',
      JSON.parse('{"scenario":1,"devices":[],"steps":[],"__proto__":{}}'),
      '$.__proto__: expected no field "__proto__" here; the fields are scenario, title, profile, location, options, devices, steps, recorder; found an object.',
    ],
    [
      'a list where an object belongs',
      { ...document(), recorder: [] },
      '$.recorder: expected the settings of the recorder: an object; found a list of 0.',
    ],
    [
      'a profile of another name',
      { ...document(), profile: 'tserver' },
      '$.profile: expected one of "t-server", "voice-microservices"; found "tserver".',
    ],
    [
      'a DN that is empty',
      withDevice({ dn: '' }),
      '$.devices[2].dn: expected a DN: 1 to 64 characters, none of them a control character; found "".',
    ],
    [
      'a DN that is a number',
      withDevice({ dn: 5001 }),
      '$.devices[2].dn: expected a DN: 1 to 64 characters, none of them a control character; found 5001.',
    ],
    [
      'a DN with a line break',
      withDevice({ dn: 'A\nB' }),
      '$.devices[2].dn: expected a DN: 1 to 64 characters, none of them a control character; found "A\\nB".',
    ],
    [
      'a DN of 65 characters',
      withDevice({ dn: 'x'.repeat(65) }),
      `$.devices[2].dn: expected a DN: 1 to 64 characters, none of them a control character; found "${'x'.repeat(57)}…".`,
    ],
    ['a DN twice', withDevice({ dn: 'A' }), '$.devices[2].dn: expected every DN to be declared once; found "A".'],
    ['no DN', withDevice({ name: 'Bea' }), '$.devices[2].dn: expected the field "dn"; found nothing.'],
    [
      'an unknown kind',
      withDevice({ dn: 'Q', kind: 'acd-que' }),
      '$.devices[2].kind: expected one of "extension", "external", "acd-queue", "routing-point", "routing-queue"; found "acd-que". Did you mean "acd-queue"?',
    ],
    [
      'an unknown whenCalled',
      withDevice({ dn: 'B', whenCalled: 'never' }),
      '$.devices[2].whenCalled: expected one of "ring", "busy", "wait", "dnd"; found "never".',
    ],
    [
      'forwarding to nobody',
      withDevice({ dn: 'B', forward: { to: 'Z', when: 'busy' } }),
      '$.devices[2].forward.to: expected the DN of a declared device; found "Z".',
    ],
    [
      'forwarding to itself',
      withDevice({ dn: 'B', forward: { to: 'B', when: 'busy' } }),
      '$.devices[2].forward.to: expected another device than the one that forwards; found "B".',
    ],
    [
      'forwarding with no condition',
      withDevice({ dn: 'B', forward: { to: 'A' } }),
      '$.devices[2].forward.when: expected the field "when"; found nothing.',
    ],
    [
      'an agent that is not declared',
      withDevice({ dn: 'Q', kind: 'acd-queue', agents: ['A', 'Z'] }),
      '$.devices[2].agents[1]: expected the DN of a declared device; found "Z".',
    ],
    [
      'an agent named twice',
      withDevice({ dn: 'Q', kind: 'acd-queue', agents: ['A', 'A'] }),
      '$.devices[2].agents[1]: expected every agent to be named once; found "A".',
    ],
    [
      'a queue as an agent',
      withDevice({ dn: 'Q', kind: 'acd-queue', agents: ['Q'] }),
      '$.devices[2].agents[0]: expected the DN of a telephone; found "Q".',
    ],
    [
      'agents of a telephone',
      withDevice({ dn: 'B', agents: ['A'] }),
      '$.devices[2].agents: expected no agents: B is a telephone, and only queues and routing points have agents; found a list of 1.',
    ],
    [
      'an unknown request',
      document({ request: 'TReleasCall', thisDN: 'A' }),
      '$.steps[0].request: expected the name of a TRequest; found "TReleasCall". Did you mean "TReleaseCall"?',
    ],
    [
      "a log's spelling",
      document({ request: 'RequestMakeCall', thisDN: 'A' }),
      '$.steps[0].request: expected the name of a TRequest; found "RequestMakeCall". Did you mean "TMakeCall"?',
    ],
    [
      'an action as a request',
      document({ request: 'Dial', thisDN: 'A', otherDN: 'B' }),
      '$.steps[0].request: expected the name of a TRequest; found "Dial". Dial is an action: write "action": "Dial".',
    ],
    [
      'a request as an action',
      document({ action: 'TMakeCall', thisDN: 'A' }),
      '$.steps[0].action: expected the name of an action; found "TMakeCall". TMakeCall is a request: write "request": "TMakeCall".',
    ],
    [
      'an unknown action',
      document({ action: 'Anser', thisDN: 'A' }),
      '$.steps[0].action: expected the name of an action; found "Anser". Did you mean "Answer"?',
    ],
    [
      'a request and an action',
      document({ request: 'TMakeCall', action: 'Dial', thisDN: 'A', otherDN: 'B' }),
      '$.steps[0].action: expected a request or an action, not both; found "Dial".',
    ],
    ['neither', document({ thisDN: 'A' }), '$.steps[0]: expected a "request" or an "action"; found an object.'],
    [
      'a misspelt field of a step',
      document({ ...A_CALLS_B, otherDn: 'B' }),
      '$.steps[0].otherDn: expected no field "otherDn" here; the fields are request, action, thisDN, otherDN, connID, otherConnID, userData, reasons, extensions, key, routeType, treatmentType, callState, digits, mergeType, monitorType, thisQueue, agentWorkMode, makeCallType, method, parameters; found "B". Did you mean "otherDN"?',
    ],
    [
      'no thisDN',
      document(A_CALLS_B, { request: 'TAnswerCall' }),
      '$.steps[1].thisDN: expected the DN that sends TAnswerCall; found nothing.',
    ],
    [
      'thisDN that is not declared',
      document({ request: 'TAnswerCall', thisDN: 'Z' }),
      '$.steps[0].thisDN: expected the DN of a declared device; found "Z".',
    ],
    [
      'otherDN that is not declared',
      document(A_CALLS_B, A_CALLS_B, A_CALLS_B, { ...A_CALLS_B, otherDN: 'Z' }),
      '$.steps[3].otherDN: expected the DN of a declared device, or a telephone number; found "Z".',
    ],
    [
      'no otherDN',
      document({ request: 'TDeleteFromConference', thisDN: 'A' }),
      '$.steps[0].otherDN: expected the DN that TDeleteFromConference is about; found nothing.',
    ],
    [
      'a field that the request does not take',
      document({ request: 'TAnswerCall', thisDN: 'B', otherDN: 'A' }),
      '$.steps[0].otherDN: expected no "otherDN": TAnswerCall takes connID, reasons, extensions; found "A".',
    ],
    [
      'an external device that sends a request',
      document({ request: 'TReleaseCall', thisDN: 'X' }),
      '$.steps[0].request: expected an action: X is external and sends no requests; found "TReleaseCall".',
    ],
    [
      'a ConnID that is a number',
      document({ request: 'TAnswerCall', thisDN: 'B', connID: 1 }),
      '$.steps[0].connID: expected the number of a call as a string, such as "1"; found 1.',
    ],
    [
      'a ConnID that is no number',
      document({ request: 'TAnswerCall', thisDN: 'B', connID: '01' }),
      '$.steps[0].connID: expected the number of a call as a string, such as "1"; found "01".',
    ],
    [
      'user data that is a list',
      document({ ...A_CALLS_B, userData: ['x'] }),
      '$.steps[0].userData: expected an object of up to 100 pairs; found a list of 1.',
    ],
    [
      'user data with a list in it',
      document({ ...A_CALLS_B, userData: { 'Favourite colour': [] } }),
      '$.steps[0].userData["Favourite colour"]: expected a number, a string of up to 4096 characters, an object (a list inside), bytes as {"$binary": "00ff10"}, or an array of two or more of these (the same key several times); found a list of 0.',
    ],
    [
      'user data with a reserved key',
      document(JSON.parse('{"request":"TMakeCall","thisDN":"A","otherDN":"B","userData":{"__proto__":"x"}}')),
      '$.steps[0].userData.__proto__: expected a key of 1 to 128 printable characters that is no reserved word; found "x".',
    ],
    [
      'a side step that acts at a DN',
      document({ action: 'Connect', thisDN: 'A' }),
      '$.steps[0].thisDN: expected no "thisDN": Connect takes no parameters; found "A".',
    ],
    [
      'a deletion without parameters',
      document({ action: 'DeleteCall' }),
      '$.steps[0].parameters: expected the parameters of DeleteCall; found nothing.',
    ],
    ...[
      { k: { $binary: '0' } },
      { k: { $binary: '00', more: 1 } },
      { $binary: '00' },
      { $pairs: [['a']] },
      { k: { $pairs: [['a', 1]], more: 1 } },
    ].map((userData): [string, unknown, string] => [
      JSON.stringify(userData),
      document({ request: 'TAttachUserData', thisDN: 'A', userData }),
      `$.steps[0].userData${Object.keys(userData)[0] === 'k' ? '.k' : `["${Object.keys(userData)[0] ?? ''}"]`}: expected a number, a string of up to 4096 characters, an object (a list inside), bytes as {"$binary": "00ff10"}, or an array of two or more of these (the same key several times); found ${'$pairs' in userData ? 'a list of 1' : '$binary' in userData ? '"00"' : 'an object'}.`,
    ]),
    [
      'a number as a parameter of the recorder',
      document({ action: 'DeleteCall', parameters: { callID: 1 } }),
      '$.steps[0].parameters.callID: expected a string of up to 4096 characters; found 1.',
    ],
    [
      'a number that acts before anybody dialled it',
      document({ action: 'Answer', thisDN: '112' }, { request: 'TMakeCall', thisDN: 'A', otherDN: '112' }),
      '$.steps[0].thisDN: expected the DN of a declared device; found "112".',
    ],
    [
      'a number that was dialled sends a request',
      document({ request: 'TMakeCall', thisDN: 'A', otherDN: '112' }, { request: 'TAnswerCall', thisDN: '112' }),
      '$.steps[1].request: expected an action: 112 is external and sends no requests; found "TAnswerCall".',
    ],
    [
      'an extension that withholds its number',
      withDevice({ dn: 'B', withheld: true }),
      '$.devices[2].withheld: expected no withheld number: B is a DN of this switch, and only an external device withholds its number; found true.',
    ],
    [
      'more numbers than devices may be',
      document(...Array.from({ length: 497 }, (_, n) => ({ request: 'TMakeCall', thisDN: 'A', otherDN: `0${n}` }))),
      '$.steps[496].otherDN: expected up to 500 devices, numbers that are dialled among them; found "0496".',
    ],
    [
      '501 devices',
      { scenario: 1, devices: Array.from({ length: 501 }, (_, n) => ({ dn: String(n) })), steps: [] },
      '$.devices: expected a list of up to 500 devices; found a list of 501.',
    ],
    [
      '100,001 steps',
      document(...Array.from({ length: 100_001 }, () => A_CALLS_B)),
      '$.steps: expected a list of up to 100000 steps; found a list of 100001.',
    ],
  ])('%s', (_, value, message) => {
    expect(outcome(value)).toBe(`wrong ${message}`);
  });

  it('a list is written as an object wherever that keeps its order', () => {
    const read = validateScenario(
      document({
        request: 'TAttachUserData',
        thisDN: 'A',
        userData: {
          $pairs: [
            ['a', 1],
            ['b', { $pairs: [['c', 2]] }],
          ],
        },
      }),
    );
    expect(read.ok && read.value.steps[0]).toMatchObject({ userData: { a: 1, b: { c: 2 } } });
  });

  it.each([
    [65_535, '65535'],
    ['20000', '20000'],
    [65_536, undefined],
    ['all', undefined],
  ])('a limit of user data: %j', (limit, value) => {
    const read = validateScenario({ ...document(), options: { 'user-data-limit': limit } });
    expect(read.ok ? canonical(read.value).options?.['user-data-limit'] : undefined).toBe(value);
  });

  it('an option that has its default is left out of the canonical form', () => {
    const options = { 'several-agents': 'covered', 'consult-user-data': 'separate', 'monitor-consult-calls': 'false' };
    const read = validateScenario({ ...document(), options });
    expect(read.ok && canonical(read.value).options).toEqual({ 'monitor-consult-calls': 'false', 'several-agents': 'covered' });
  });

  it('a newer version is told apart from a wrong one', () => {
    expect(outcome({ scenario: 2, anything: true })).toBe(
      'newer-version $.scenario: this document has version 2 of the format, and this Partyline reads versions up to 1.',
    );
  });

  it.each(['', '  ', '{', 'nope', '{"scenario":1,}'])('%j is not JSON', (text) => {
    expect(parseScenario(text)).toMatchObject({ ok: false, error: { kind: 'not-json', path: '$' } });
  });
});

describe('a step alone', () => {
  it('is read as in a document with the same devices, mistakes and all', () => {
    const steps = fc.oneof(
      scenarioDocument.map(({ steps: [first] }) => first),
      fc.record(
        {
          request: fc.constantFrom('TMakeCall', 'TReleasCall'),
          thisDN: fc.constantFrom('A', 'B', 'Z'),
          otherDN: fc.constantFrom('B', 'Z'),
        },
        { requiredKeys: [] },
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(steps, (step) => {
        const whole = validateScenario({ scenario: 1, devices: DEVICES, steps: [step] });
        const devices = validateScenario({ scenario: 1, devices: DEVICES, steps: [] });
        if (!devices.ok) throw new Error('the devices are right');
        const alone = validateStep(devices.value.devices, step);
        expect(alone).toEqual(whole.ok ? { ok: true, value: whole.value.steps[0] } : whole);
      }),
    );
  });
});

describe('whatever comes in', () => {
  it('every value gives a document or an error, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const result = parseScenario(text);
        return result.ok || result.error.message.length > 0;
      }),
    );
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
        (value) => {
          const result = validateScenario({ scenario: 1, devices: [{ dn: 'A' }], steps: [value], title: 'x' });
          return result.ok || result.error.path.startsWith('$');
        },
      ),
    );
  });

  it('a value put anywhere into a valid document gives a document or an error', () => {
    fc.assert(
      fc.property(scenarioDocument, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (valid, where, value) => {
        const copy: unknown = JSON.parse(JSON.stringify(valid), spoil(where % 40, value));
        const result = validateScenario(copy);
        return result.ok || result.error.message.startsWith('$');
      }),
    );
  });

  it('nesting of 100,000 levels is no trouble', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(parseScenario(deep).ok).toBe(false);
    expect(parseScenario(`{"scenario":1,"devices":[],"steps":[{"action":"Connect","x":${deep}}]}`).ok).toBe(false);
  });

  it('arbitrary valid documents are valid, and so is their one spelling', () => {
    fc.assert(
      fc.property(scenarioDocument, (valid) => {
        expect(validateScenario(valid)).toEqual({ ok: true, value: valid });
        expect(validateScenario(canonical(valid))).toEqual({ ok: true, value: canonical(valid) });
        expect(canonical(canonical(valid))).toEqual(canonical(valid));
      }),
    );
  });

  it('100,000 steps are read', () => {
    const text = JSON.stringify(document(...Array.from({ length: 100_000 }, () => A_CALLS_B)));
    expect(parseScenario(text).ok).toBe(true);
  });
});

/** Replaces the value in the given place of a walk through a document. */
function spoil(where: number, value: unknown): (key: string, old: unknown) => unknown {
  let place = 0;
  return (_, old) => (place++ === where ? value : old);
}
