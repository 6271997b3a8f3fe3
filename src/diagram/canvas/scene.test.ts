import { describe, expect, it } from 'vitest';
import { startRun, type ScenarioDocument } from '../../scenario/index.ts';
import { overlaps } from './geometry.ts';
import { sceneOf, type Scene, type SceneInput } from './scene.ts';

const WIDE = { shape: 'wide', room: { width: 640, height: 480 } } as const;
const TELEPHONE = { shape: 'tall', room: { width: 390, height: 704 } } as const;

const DNS = Array.from({ length: 20 }, (_, n) => String(5001 + n));
/** 5001 calls 5002 and brings in all the others. */
const TWENTY: ScenarioDocument = {
  scenario: 1,
  devices: DNS.map((dn) => ({ dn })),
  steps: [
    { request: 'TMakeCall', thisDN: '5001', otherDN: '5002' },
    { request: 'TAnswerCall', thisDN: '5002' },
    ...DNS.slice(2).flatMap(
      (dn) =>
        [
          { request: 'TSingleStepConference', thisDN: '5001', otherDN: dn, connID: '1' },
          { request: 'TAnswerCall', thisDN: dn, connID: '1' },
        ] as const,
    ),
  ],
};
/** Three extensions, one outside, a queue; A calls C, then B the queue. */
const FIVE: ScenarioDocument = {
  scenario: 1,
  devices: [{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'X', kind: 'external' }, { dn: 'Q', kind: 'acd-queue' }],
  steps: [
    { request: 'TMakeCall', thisDN: 'A', otherDN: 'C' },
    { request: 'TMakeCall', thisDN: 'B', otherDN: 'Q' },
  ],
};

function scenesOf(document: ScenarioDocument, pane: Pick<SceneInput, 'shape' | 'room'>): readonly Scene[] {
  const { frames } = startRun(document);
  let last: Scene | undefined;
  return frames.map(({ index }) => {
    last = sceneOf({ frames, index, placed: {}, ...pane }, last);
    return last;
  });
}

describe('the scene', () => {
  it('shows a conference of twenty with every word at its own line where there is room', () => {
    const scene = scenesOf(TWENTY, WIDE).at(-1);
    expect(scene?.form).toBe('lines');
    expect([...(scene?.lines.values() ?? [])].filter(({ iconOnly }) => iconOnly)).toEqual([]);
  });

  it('is a list of twenty on a telephone, from the first step to the last', () => {
    const scenes = scenesOf(TWENTY, TELEPHONE);
    expect(new Set(scenes.map(({ form }) => form))).toEqual(new Set(['list']));
    const boxes = [...(scenes.at(-1)?.boxes.values() ?? []), ...[...(scenes.at(-1)?.lines.values() ?? [])].map(({ label }) => label)];
    expect(boxes.flatMap((box, n) => boxes.slice(n + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    expect(boxes.filter(({ x, width }) => Math.abs(x) + width / 2 > 390 / 2)).toEqual([]);
  });

  it('moves no device and no call of five that are built by hand', () => {
    const [start, first, second] = scenesOf(FIVE, WIDE);
    for (const key of start?.positions.keys() ?? []) expect(second?.positions.get(key)).toBe(start?.positions.get(key));
    expect(second?.positions.get('call:1')).toBe(first?.positions.get('call:1'));
    expect(second?.lines.get('A@1')).toBe(first?.lines.get('A@1'));
  });

  it('is the same whether the run was walked through or opened at its end', () => {
    const walked = scenesOf(TWENTY, WIDE).at(-1);
    const { frames } = startRun(TWENTY);
    const opened = sceneOf({ frames, index: frames.length - 1, placed: {}, ...WIDE });
    expect(opened).toEqual(walked);
  });

  it('hangs the words of the next step where they cover nothing', () => {
    const { frames } = startRun(FIVE);
    const scene = sceneOf({ frames, index: 1, placed: {}, next: 'B', ...WIDE });
    expect(scene.next.side).toBe('above');
  });
});
