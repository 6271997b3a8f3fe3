import { describe, expect, it } from 'vitest';
import { listOf } from '../../model/index.ts';
import { startRun, type Frame, type ScenarioDocument, type ScenarioStep } from '../../scenario/index.ts';
import { canvasOf, layoutCalls } from './graph.ts';
import type { CanvasGraph } from './graph.ts';
import { outlineOf } from './outline.ts';
import { sceneOf } from './scene.ts';

const CONSULTING: readonly ScenarioStep[] = [
  { request: 'TMakeCall', thisDN: 'A', otherDN: 'B' },
  { request: 'TAnswerCall', thisDN: 'B' },
  { request: 'TInitiateConference', thisDN: 'B', otherDN: 'C' },
];
const CONFERENCE: readonly ScenarioStep[] = [
  ...CONSULTING,
  { request: 'TAnswerCall', thisDN: 'C' },
  { request: 'TCompleteConference', thisDN: 'B', connID: '2', otherConnID: '1' },
];

const document: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B', name: 'Bea', agentID: '4711' }, { dn: 'C', name: 'Cem' }, { dn: 'X', kind: 'external', name: 'Xenia' }],
  steps: [],
};

it('a call shows the keys of its user data, also those of a list that keeps an order of its own', () => {
  const userData = listOf([
    ['b', '1'],
    ['9', 'x'],
    ['b', '2'],
  ]);
  const { frame, before } = framesOf([{ request: 'TMakeCall', thisDN: 'A', otherDN: 'B', userData }]);
  expect(canvasOf(frame, before).calls[0]?.userData).toEqual(['b', '9']);
});

function framesOf(steps: readonly ScenarioStep[]): { readonly frame: Frame; readonly before: Frame | undefined } {
  const { frames } = startRun({ ...document, steps });
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error('a run has at least its start');
  return { frame, before: frames.at(-2) };
}

const graphOf = (steps: readonly ScenarioStep[]): CanvasGraph => {
  const { frame, before } = framesOf(steps);
  return canvasOf(frame, before);
};
const states = ({ parties }: CanvasGraph): string => parties.map(({ key, state }) => `${key} ${state}`).join(', ');

describe('the graph of a frame', () => {
  it('says who a device is', () => {
    expect(graphOf([]).devices.map(({ dn, line }) => `${dn}: ${line}`)).toEqual([
      'A: extension',
      'B: Bea, agent',
      'C: Cem',
      'X: Xenia, external',
    ]);
  });

  it('has a party per DN and call', () => {
    expect(states(graphOf(CONSULTING))).toBe('A@1 Connected, B@1 Held, B@2 Dialing, C@2 Alerting');
    expect(graphOf(CONSULTING).calls.map(({ connID, callType, parties }) => `${connID} ${callType} ${String(parties)}`)).toEqual([
      '1 Internal 2',
      '2 Consult 2',
    ]);
  });

  it('keeps who has just left in sight for this one step', () => {
    const left: readonly ScenarioStep[] = [...CONFERENCE, { request: 'TReleaseCall', thisDN: 'B', connID: '1' }];
    expect(states(graphOf(left))).toBe('A@1 Connected, C@1 Connected, B@1 Null');
    expect(states(graphOf([...left, { request: 'THoldCall', thisDN: 'A', connID: '1' }]))).toBe('A@1 Held, C@1 Connected');
  });

  it('keeps a call that has just ended in sight, but not one that became part of another', () => {
    const ended = graphOf([...CONSULTING.slice(0, 2), { request: 'TReleaseCall', thisDN: 'A', connID: '1' }]);
    expect(ended.calls.map(({ connID, ended: end }) => [connID, end?.cause])).toEqual([['1', 'released']]);
    expect(states(ended)).toBe('A@1 Null, B@1 Null');
    expect(graphOf(CONFERENCE).calls.map(({ connID }) => connID)).toEqual(['1']);
  });

  it('lays a call out between those that are in it', () => {
    const { frame, before } = framesOf(CONSULTING);
    expect(layoutCalls(frame.world, canvasOf(frame, before))).toEqual([
      { key: 'call:1', connID: '1', dns: ['A', 'B'] },
      { key: 'call:2', connID: '2', dns: ['B', 'C'] },
    ]);
  });
});

describe('the outline', () => {
  it('says everything that the lines show', () => {
    const { devices, calls } = outlineOf(graphOf(CONSULTING));
    expect(devices.map(({ text }) => text)).toEqual([
      'A: Connected in call 1',
      'B (Bea, agent): Held in call 1 and Dialing in call 2',
      'C (Cem): Alerting in call 2',
      'X (Xenia, external): idle',
    ]);
    expect(calls.map(({ text }) => text)).toEqual([
      'Call 1, Internal, 2 parties: A Connected and B Held',
      'Call 2, Consult, 2 parties: B Dialing and C Alerting',
    ]);
  });

  it('says what has ended', () => {
    const { devices, calls } = outlineOf(graphOf([...CONSULTING.slice(0, 2), { request: 'TReleaseCall', thisDN: 'A', connID: '1' }]));
    expect(devices[0]?.text).toBe('A: has left call 1');
    expect(calls.map(({ text }) => text)).toEqual(['Call 1 has ended']);
  });
});

describe('the scene', () => {
  it('lends what did not change, so that only what changed is drawn again', () => {
    const { frames } = startRun({ ...document, steps: CONSULTING });
    const input = { frames, index: frames.length - 1, placed: {}, shape: 'wide', room: { width: 640, height: 600 } } as const;
    const first = sceneOf(input);
    const again = sceneOf({ ...input, movedKey: 'dn:C', movedTo: { x: 300, y: 200 } }, first);
    expect(again.devices.get('dn:A')).toBe(first.devices.get('dn:A'));
    expect(again.positions.get('dn:A')).toBe(first.positions.get('dn:A'));
    expect(again.lines.get('A@1')).toBe(first.lines.get('A@1'));
    expect(again.lines.get('C@2')).not.toBe(first.lines.get('C@2'));
  });
});
