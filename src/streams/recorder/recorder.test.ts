/** The stream `recorder` against its golden files, and what holds for every run. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startRun, type ScenarioStep } from '../../scenario/index.ts';
import { parseGolden } from '../testing/golden.ts';
import { identifiersOf } from './identifiers.ts';
import { DEFAULT_API_KEY, isOngoing } from './state.ts';
import { type RecorderItem, recorderAt, recorderFrames, recorderStream } from './recorder.ts';
import { choices, walk } from '../testing/run.arbitrary.ts';

const folder = new URL('../golden/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.startsWith('recorder-'));

type Fields = Readonly<Record<string, unknown>>;

/** What an item says, as the golden files name it: of an answer the method of its request, and its code. */
function fieldsOf({ event, message }: RecorderItem): Fields {
  if (event !== 'ResponseSent') return message as Fields;
  const { body, request } = message as { readonly body: string; readonly request: { readonly method: string } };
  return { code: /code="(\d)"/.exec(body)?.[1], method: request.method };
}
const asText = (value: unknown): string => String(value).replaceAll(' ', '_');

describe('golden files of the recorder', () => {
  it.each(files)('%s', (name) => {
    const file = parseGolden(name, readFileSync(new URL(name, folder), 'utf8'));
    const run = startRun(file.document);
    expect(run.frames.flatMap((frame) => frame.refusal?.message ?? [])).toEqual([]);
    const items = recorderStream(run);
    const got: string[] = [];
    const wanted: string[] = [];
    file.steps.forEach(({ text, items: expected }, index) => {
      if (!expected) return;
      const told = items.filter((item) => item.step === index + 1);
      got.push(
        text,
        ...told.map((item, at) => {
          const fields = fieldsOf(item);
          return [item.event, ...[...(expected[at]?.fields.keys() ?? [])].map((name) => `${name} ${asText(fields[name])}`)].join('  ');
        }),
      );
      wanted.push(
        text,
        ...expected.map(({ event, fields }) =>
          [
            event,
            ...[...fields].map(
              ([name, value]) => `${name} ${value?.startsWith('#') ? identifiersOf(value.slice(1)).callID : asText(value)}`,
            ),
          ].join('  '),
        ),
      );
    });
    expect(got.join('\n')).toBe(wanted.join('\n'));
  });
});

const by = (parameters: Readonly<Record<string, string>>): ScenarioStep => ({
  action: 'DeleteCall',
  parameters: { apiKey: DEFAULT_API_KEY, ...parameters },
});
const OTHERS: readonly ScenarioStep[] = [
  ...['1', '2', '3'].map((connID) => by({ callID: identifiersOf(connID).callID })),
  ...['A', 'B', 'C', 'X'].flatMap((extension) => ['ongoing', 'last', 'ongoing,last'].map((status) => by({ extension, status }))),
];

describe('every run', () => {
  it('never brings a deleted conversation back, and ends each one once', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const run = walk(numbers, OTHERS);
        const items = recorderStream(run).filter((item) => item.event !== 'ResponseSent');
        for (const { connID, state } of recorderAt(run, Infinity).state.conversations) {
          const own = items.filter((item) => (item.message as Fields).connID === connID).map((item) => item.event);
          expect(own[0]).toBe('ConversationStarted');
          expect(new Set(own).size).toBe(own.length);
          if (own.includes('ConversationDeleted')) expect([own.at(-1), state]).toEqual(['ConversationDeleted', 'deleted']);
          if (own.includes('ConversationMarked') && own.includes('ConversationEnded')) expect(own.at(-1)).toBe('ConversationDeleted');
        }
        for (const { state } of recorderFrames(run)) {
          for (const one of state.conversations) if (one.state === 'deleted') expect(one.ended).toBeDefined();
        }
      }),
      { numRuns: 80, seed: 4 },
    );
  });

  it('finds what a search through all conversations finds', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        for (const { state } of recorderFrames(walk(numbers, OTHERS))) {
          const all = [...state.conversations];
          for (const dn of ['A', 'B', 'C', 'X', 'nobody']) {
            const own = all.filter(({ calling, called }) => calling === dn || called === dn);
            const ended = own.filter(({ state: is }) => is === 'ended').toSorted((a, b) => (a.endedAs ?? 0) - (b.endedAs ?? 0));
            expect(state.conversations.lastOf(dn)).toBe(ended.at(-1));
            expect(state.conversations.ongoingOf(dn)).toEqual(own.filter(isOngoing));
          }
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('changes nothing by a request that fails', () => {
    fc.assert(
      fc.property(choices, (numbers) => {
        const frames = recorderFrames(walk(numbers, OTHERS));
        frames.forEach(({ outcome, events, state }, index) => {
          if (!outcome?.error) return;
          expect(events.map(({ event }) => event)).toEqual(['ResponseSent']);
          expect(state.conversations).toBe(frames[index - 1]?.state.conversations);
        });
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
