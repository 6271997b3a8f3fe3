import { describe, expect, it } from 'vitest';
import { initialWorld, step as run, type Step, type World } from '../../model/index.ts';
import { dropsFor, EMPTY_CANVAS } from './drop.ts';
import type { Drop } from './drop.ts';
import { sentenceOf } from './sentences.ts';

const DEVICES = [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'D' }, { dn: 'X', kind: 'external' as const }];

const after = (...steps: readonly Step[]): World =>
  steps.reduce((world, each) => {
    const result = run(world, each);
    if (result.refusal !== undefined) throw new Error(`the preparation was refused: ${result.refusal.message}`);
    return result.world;
  }, initialWorld(DEVICES));

const CALL: readonly Step[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
];
const CONSULTING: readonly Step[] = [
  ...CALL,
  { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
  { request: 'TAnswerCall', thisDN: 'C' },
];
const CONFERENCE: readonly Step[] = [...CONSULTING, { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' }];

const legal = (drop: Drop | undefined): readonly string[] => (drop?.legal ?? []).map(({ step }) => sentenceOf(step));

describe('a device dropped on a device', () => {
  it('calls it', () => {
    const drops = dropsFor(after(), { dn: 'A' });
    expect(legal(drops.get('dn:B'))).toEqual(['A calls B']);
    expect(drops.get('dn:B')?.legal.map(({ step }) => step)).toEqual([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' }]);
    expect(drops.has('dn:A')).toBe(false);
    expect(drops.has(EMPTY_CANVAS)).toBe(false);
  });

  it('dials it by hand when it is external', () => {
    expect(legal(dropsFor(after(), { dn: 'X' }).get('dn:A'))).toEqual(['X dials A']);
  });

  it('offers every way when it is in a call', () => {
    expect(legal(dropsFor(after(...CALL), { dn: 'A' }).get('dn:C'))).toEqual(
      expect.arrayContaining(['A consults C, for a conference', 'A consults C, for a transfer']),
    );
  });
});

describe('a device dropped on a call', () => {
  it('is added by whoever can: each member is a way of its own', () => {
    expect(legal(dropsFor(after(...CALL), { dn: 'C' }).get('call:1'))).toEqual([
      'A adds C to call 1 in one step',
      'B adds C to call 1 in one step',
    ]);
  });

  it('is spoken of as one that is added: what ends a call that rings is no way to add it', () => {
    const drop = dropsFor(after(...CALL), { dn: 'C' }).get('call:1');
    expect(drop?.refused).toEqual([]);
  });

  it('completes the consultation that there is', () => {
    const drop = dropsFor(after(...CONSULTING), { dn: 'C' }).get('call:1');
    expect(legal(drop)[0]).toBe('B completes the conference: call 2 joins call 1');
  });

  it('brings two calls together whichever of the three ways is chosen', () => {
    const drop = dropsFor(after(...CONSULTING), { dn: 'C' }).get('call:1');
    expect(legal(drop)).toEqual([
      'B completes the conference: call 2 joins call 1',
      'B completes the transfer: call 2 joins call 1',
      'B merges call 2 into call 1',
      'A adds C to call 1 in one step',
    ]);
  });

  it('can only be merged in where its own call was no consultation', () => {
    const incoming = after(
      ...CALL,
      { request: 'THoldCall', thisDN: 'B' },
      { request: 'TMakeCall', thisDN: 'C', otherDN: 'B' },
      { request: 'TAnswerCall', thisDN: 'B', connID: '2' },
    );
    expect(legal(dropsFor(incoming, { dn: 'C' }).get('call:1'))).toEqual(['B merges call 2 into call 1', 'A adds C to call 1 in one step']);
    expect(legal(dropsFor(incoming, { dn: 'B' }).get('call:1'))).toContain('B merges call 2 into call 1');
  });

  it('says why a member cannot join again', () => {
    expect(dropsFor(after(...CALL), { dn: 'A' }).get('call:1')?.why).toBe('A is in call 1 already.');
  });

  it('takes up the call that rings at it, and the one that it holds', () => {
    const ringing = after({ request: 'TMakeCall', thisDN: 'A', otherDN: 'B' });
    expect(legal(dropsFor(ringing, { dn: 'B' }).get('call:1'))).toEqual(['B answers call 1']);
    expect(legal(dropsFor(ringing, { dn: 'A' }).get('call:1'))).toEqual([]);
    const held = after(...CALL, { request: 'THoldCall', thisDN: 'B' });
    expect(legal(dropsFor(held, { dn: 'B' }).get('call:1'))).toEqual(['B retrieves call 1']);
    const outside = after({ request: 'TMakeCall', thisDN: 'A', otherDN: 'X' });
    expect(legal(dropsFor(outside, { dn: 'X' }).get('call:1'))).toEqual(['X answers call 1 by hand']);
  });

  it('brings its own other call along', () => {
    const drop = dropsFor(after(...CONSULTING), { dn: 'B' }).get('call:1');
    expect(legal(drop)).toEqual(
      expect.arrayContaining(['B completes the conference: call 2 joins call 1', 'B completes the transfer: call 2 joins call 1']),
    );
  });
});

describe('a call dropped on a call', () => {
  it('offers what the device in both can do, either way round', () => {
    const world = after(...CONSULTING);
    const ways = [
      'B completes the conference: call 2 joins call 1',
      'B completes the transfer: call 2 joins call 1',
      'B alternates: call 2 is held, call 1 is retrieved',
      'B reconnects: call 2 is released, call 1 is retrieved',
      'B merges call 2 into call 1',
    ];
    const [onto, other] = [['2', '1'] as const, ['1', '2'] as const].map(([held, target]) =>
      legal(dropsFor(world, { dn: '', connID: held }).get(`call:${target}`)),
    );
    expect(onto).toEqual(other);
    expect(onto).toEqual(expect.arrayContaining(ways.slice(0, 2)));
    expect(onto?.length).toBe(5);
  });

  it('says why not where nobody is in both', () => {
    const world = after(...CALL, { request: 'TMakeCall', thisDN: 'C', otherDN: 'D' });
    const drop = dropsFor(world, { dn: '', connID: '2' }).get('call:1');
    expect(drop?.legal).toEqual([]);
    expect(drop?.why).toBe('No device is in call 2 and in call 1: somebody who is in both joins them.');
  });
});

describe("a member's card on the way out", () => {
  it('leaves as by its word, of either of its calls', () => {
    const card = dropsFor(after(...CONFERENCE), { dn: 'C' }).get(EMPTY_CANVAS);
    const word = dropsFor(after(...CONFERENCE), { dn: 'C', connID: '1' }).get(EMPTY_CANVAS);
    expect(card).toEqual(word);
    expect(legal(card).length).toBeGreaterThan(1);
    const both = legal(dropsFor(after(...CONSULTING), { dn: 'B' }).get(EMPTY_CANVAS));
    expect(both.some((each) => each.includes('call 1'))).toBe(true);
    expect(both.some((each) => each.includes('call 2'))).toBe(true);
  });
});

describe('queues and routers', () => {
  const DEVICES_OF_A_CENTER = [
    { dn: 'X', kind: 'external' as const },
    { dn: 'Q', kind: 'acd-queue' as const, agents: ['A'] },
    { dn: 'R', kind: 'routing-point' as const },
    { dn: 'A' },
    { dn: 'B' },
  ];
  const reached = (dn: string): World => run(initialWorld(DEVICES_OF_A_CENTER), { action: 'Dial', thisDN: 'X', otherDN: dn }).world;

  it('take a device that is dropped on them', () => {
    const world = initialWorld(DEVICES_OF_A_CENTER);
    expect(legal(dropsFor(world, { dn: 'B' }).get('dn:Q'))).toEqual(['B calls Q']);
    expect(legal(dropsFor(world, { dn: 'X' }).get('dn:R'))).toEqual(['X dials R']);
  });

  it.each([
    ['Q', 'Q diverts call 1 to A'],
    ['R', 'R routes call 1 to A'],
  ])('%s sends its call on, however it is dragged', (dn, sentence) => {
    const world = reached(dn);
    expect(legal(dropsFor(world, { dn, connID: '1' }).get('dn:A')), 'its party').toContain(sentence);
    expect(legal(dropsFor(world, { dn: '', connID: '1' }).get('dn:A')), 'the call').toEqual([sentence]);
    expect(legal(dropsFor(world, { dn: 'A' }).get('call:1')), 'the agent onto the call').toEqual([sentence]);
  });

  it('a call that waits nowhere is only placed', () => {
    expect(dropsFor(after(...CALL), { dn: '', connID: '1' }).size).toBe(0);
  });
});

describe('a party dropped on a device', () => {
  it('is transferred there, in each way that there is', () => {
    expect(legal(dropsFor(after(...CALL), { dn: 'B', connID: '1' }).get('dn:C'))).toEqual([
      'B consults C, for a conference',
      'B consults C, for a transfer',
      'B adds C to call 1 in one step',
      'B transfers call 1 to C in one step',
      'B transfers call 1 to C, mute',
    ]);
  });

  it('acts on its own call only', () => {
    const drop = dropsFor(after(...CONSULTING), { dn: 'B', connID: '1' }).get('dn:D');
    expect([...(drop?.legal ?? []), ...(drop?.refused ?? [])].every(({ step }) => step.connID === '1')).toBe(true);
  });
});

describe('a party taken out of its call', () => {
  it('releases by itself, or is deleted by any other member', () => {
    expect(legal(dropsFor(after(...CONFERENCE), { dn: 'B', connID: '1' }).get(EMPTY_CANVAS))).toEqual([
      'B releases call 1 by itself',
      'A deletes B from call 1',
      'C deletes B from call 1',
    ]);
  });

  it('hangs up by hand when it is external', () => {
    const world = after({ action: 'Dial', thisDN: 'X', otherDN: 'A' }, { request: 'TAnswerCall', thisDN: 'A' });
    expect(legal(dropsFor(world, { dn: 'X', connID: '1' }).get(EMPTY_CANVAS))).toContain('X hangs up call 1');
  });

  it('says why where nothing is possible, in the words of the refusal', () => {
    const drop = dropsFor(after(...CONFERENCE), { dn: 'A', connID: '1' }).get('dn:B');
    for (const { refusal } of drop?.refused ?? []) expect(refusal?.message).toMatch(/needs/);
  });
});
