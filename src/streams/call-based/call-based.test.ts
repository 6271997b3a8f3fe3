/** The stream `call` against its golden files, and what holds for every run. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callUUID, startRun, type Run } from '../../scenario/index.ts';
import { ABSTRACT_DN_RELEASED, CALL_BASED_EVENTS, CALL_BASED_EVENT_NAMES, type AttributeName } from '../../tlib/index.ts';
import { callStream } from './call-based.ts';
import { explainCallAttribute } from './explain.ts';
import { callLanes } from './lanes.ts';
import { callLives } from './lives.ts';
import { parseGolden, type GoldenFile, type GoldenItem } from '../testing/golden.ts';
import type { CallItem } from './item.ts';
import { choices, walk } from '../testing/run.arbitrary.ts';

const folder = new URL('../golden/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.startsWith('call-'));
const goldenFile = (name: string): GoldenFile => parseGolden(name, readFileSync(new URL(name, folder), 'utf8'));

const asText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(Object.fromEntries(Object.entries(value as object).sort())) : String(value);
const wantedText = (value: string): string => {
  if (value.startsWith('#')) return callUUID(value.slice(1));
  return value.startsWith('{') ? asText(JSON.parse(value)) : value;
};

/** An item as the line that expects it would be written. */
function asLine(item: CallItem, like: GoldenItem | undefined): string {
  const { connid, deprecated, attributes } = item;
  const all: Readonly<Record<string, unknown>> = { connid, deprecated, ...attributes };
  const names = like?.exactly || !like ? Object.keys(all).filter((name) => all[name] !== undefined) : [...like.fields.keys()];
  return line(
    item.event,
    names.map((name) => (all[name] === undefined ? `no ${name}` : `${name} ${asText(all[name])}`)),
  );
}
const line = (event: string, fields: readonly string[]): string => [event, ...[...fields].sort()].join('  ');

describe('golden files of call-based events', () => {
  it.each(files)('%s', (name) => {
    const file = goldenFile(name);
    const run = startRun(file.document);
    expect(run.frames.flatMap((frame) => frame.refusal?.message ?? [])).toEqual([]);
    const items = callStream(run);
    const got: string[] = [];
    const wanted: string[] = [];
    file.steps.forEach(({ text, items: expected }, index) => {
      if (!expected) return;
      const told = items.filter((item) => item.step === index + 1);
      got.push(text, ...told.map((item, at) => asLine(item, expected[at])));
      wanted.push(
        text,
        ...expected.map(({ event, fields }) =>
          line(
            event,
            [...fields].map(([name, value]) => (value === null ? `no ${name}` : `${name} ${wantedText(value)}`)),
          ),
        ),
      );
    });
    expect(got.join('\n')).toBe(wanted.join('\n'));
  });
});

const OTHERS = [{ action: 'Connect' }, { action: 'SwitchOver' }] as const;
const eachRun = (check: (run: Run, items: readonly CallItem[]) => void) => {
  fc.assert(
    fc.property(choices, (numbers) => {
      const run = walk(numbers, OTHERS);
      check(run, callStream(run));
    }),
    { numRuns: 60, seed: 4 },
  );
};

describe('every run', () => {
  it('gives each call one CallUUID, from its creation to its deletion', () => {
    eachRun((_, items) => {
      for (const { connid, deprecated, attributes } of items)
        if (connid !== undefined && !deprecated) expect(attributes.CallUUID).toBe(callUUID(connid));
    });
  });

  it('creates each call once, and deletes it once or still has it', () => {
    eachRun((run, items) => {
      const last = run.frames.at(-1)?.world ?? { created: 0, calls: [] };
      for (let call = 1; call <= last.created; call++) {
        const own = items.filter(
          (item) =>
            item.connid === String(call) &&
            !item.deprecated &&
            !OTHERS.some(({ action }) => action === run.frames[item.step]?.step?.action),
        );
        const exists = last.calls.some(({ connID }) => connID === String(call));
        expect(own[0]?.event).toBe('EventCallCreated');
        expect(own.filter((item) => item.event === 'EventCallCreated')).toHaveLength(1);
        expect(own.filter((item) => item.event === 'EventCallDeleted')).toHaveLength(exists ? 0 : 1);
        if (!exists) expect(own.at(-1)?.event).toBe('EventCallDeleted');
      }
    });
  });

  it('changes something with every change, and says nothing twice', () => {
    eachRun((_, items) => {
      for (const { event, attributes } of items.filter((item) => item.event === 'EventCallDataChanged')) {
        expect(
          Object.keys(attributes).filter((name) => !['CallUUID', 'ConnID', 'CtrlParty'].includes(name)),
          event,
        ).not.toEqual([]);
      }
    });
  });

  it('keeps to the lists of attributes, and explains each of them', () => {
    eachRun((_, items) => {
      for (const item of items) {
        const info = [...CALL_BASED_EVENT_NAMES.map((name) => CALL_BASED_EVENTS[name]), ABSTRACT_DN_RELEASED].find(
          (one) => one.name === item.event,
        );
        if (!info) continue;
        const names = Object.keys(item.attributes) as AttributeName[];
        expect(info.mandatory.filter((name) => !names.includes(name))).toEqual([]);
        expect(names.filter((name) => !info.mandatory.includes(name) && !info.optional.includes(name))).toEqual([]);
        for (const name of [...info.mandatory, ...info.optional]) expect(explainCallAttribute(item, name).sentence).not.toBe('');
        if (['Transferred', 'Conferenced'].includes(String(item.attributes.CallState))) expect(item.attributes.RefConnID).toBeDefined();
        if (item.deprecated && item.attributes.CallType === 'Consult') expect(item.attributes.PreviousConnID).toBeDefined();
      }
    });
  });
});

const playedFile = (name: string): Run => startRun(goldenFile(name).document);

describe('the lives of calls', () => {
  it('say what a call became part of, and what became part of it', () => {
    expect(
      callLives(playedFile('call-conference.txt')).map(({ connID, created, deleted, into, took, end }) => ({
        connID,
        created,
        deleted,
        into,
        took,
        end,
      })),
    ).toEqual([
      { connID: '1', created: 1, deleted: 7, into: undefined, took: ['2'], end: 'Released by B' },
      { connID: '2', created: 3, deleted: 5, into: '1', took: [], end: 'Merged into call 1: conference by B' },
    ]);
  });

  it('do not begin again when a client connects', () => {
    expect(
      callLives(playedFile('call-resynchronization.txt')).map(({ events }) => events.map(({ event, step }) => `${step} ${event}`)),
    ).toEqual([['2 EventCallCreated'], ['4 EventCallCreated', '8 EventCallDeleted'], ['5 EventCallCreated']]);
  });
});

describe('lanes', () => {
  const drawn = (run: Run): readonly string[] =>
    callLanes(run).rows.map(
      ({ frame, cells }) =>
        `${frame.index} ${cells.map((cell) => (cell ? `${cell.connID}${cell.begins ? '+' : ''}${cell.ends ? '-' : ''}${cell.intoLane === undefined ? '' : `>${cell.intoLane}`}` : '.')).join(' ')}`,
    );

  it('hold a call from its creation to its deletion, and are used again', () => {
    expect(drawn(playedFile('call-conference.txt'))).toEqual(['1 1+', '2 1', '3 1 2+', '4 1 2', '5 1 2->0', '6 1', '7 1-']);
    expect(drawn(playedFile('call-transfer.txt'))).toEqual([
      '1 1+',
      '2 1',
      '3 1 2+',
      '4 1 2',
      '5 1 2->0',
      '6 1',
      '7 1',
      '8 1 3+->0',
      '9 1',
      '10 1-',
    ]);
    expect(drawn(playedFile('call-resynchronization.txt'))).toEqual([
      '1 ',
      '2 1+',
      '3 1',
      '4 1 2+',
      '5 1 2 3+',
      '6 1 2 3',
      '7 1 2 3',
      '8 1 2->0 3',
      '9 1 . 3',
    ]);
  });

  it('never give two calls one place', () => {
    eachRun((run) => {
      const { count, rows } = callLanes(run);
      for (const { frame, cells } of rows) {
        expect(cells.length).toBeLessThanOrEqual(count);
        expect(cells.flatMap((cell) => (cell && !cell.ends ? [cell.connID] : [])).sort()).toEqual(
          frame.world.calls.map(({ connID }) => connID).sort(),
        );
      }
    });
  });
});
