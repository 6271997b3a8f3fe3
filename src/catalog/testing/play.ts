/** Plays a model against the rules: what each step sent beside what the file expects, as lines to compare. */
import { initialWorld, step, type AttributeValue, type StepResult, type TEvent } from '../../model/index.ts';
import type { AttributeName, Profile } from '../../tlib/index.ts';
import type { ExpectedEvent, ModelFile } from '../read/index.ts';

export interface Played {
  readonly got: readonly string[];
  readonly wanted: readonly string[];
}

/** A value as a model writes it: lists of pairs as JSON, keys in alphabetical order. */
function shown(value: AttributeValue): string {
  return typeof value === 'object'
    ? JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
    : String(value);
}

/** What the model sent, written as the expected line would be: only the attributes that the line names. */
function asLine(event: TEvent, like: ExpectedEvent | undefined, later: boolean): string {
  const named = Object.keys(like?.attributes ?? {}).map((name) => {
    const value = event.attributes[name as AttributeName];
    return value === undefined ? `no ${name}` : `${name} ${shown(value)}`;
  });
  return `${later ? '~ ' : ''}${[event.dn, event.event, ...named].join('  ')}`;
}

function expectedLine(expected: ExpectedEvent): string {
  const named = Object.entries(expected.attributes).map(([name, value]) => (value === null ? `no ${name}` : `${name} ${value}`));
  return `${expected.later ? '~ ' : ''}${[expected.dn, expected.event, ...named].join('  ')}`;
}

/** One line for a refusal: who is told, and the words of the message that are asked for, or the message where it lacks them. */
function refusalLines({ refusal, events }: StepResult, dn: string, words: readonly string[]): readonly [got: string, wanted: string] {
  const message = refusal?.message ?? 'not refused';
  const said = words.every((one) => message.includes(one)) ? words.join(' ') : message;
  const told = events.map((event) => `${event.dn} ${event.event}`).join(', ');
  return [`${refusal ? 'refused' : 'sent'} ${told} ${said}`, `refused ${dn} EventError ${words.join(' ')}`];
}

function sentLines({ refusal, events }: StepResult, expected: readonly ExpectedEvent[]): readonly string[] {
  const lines = refusal ? [`refused: ${refusal.message}`] : [];
  let cell = events[0]?.cell;
  for (const [index, event] of events.entries()) {
    lines.push(asLine(event, expected[index], event.cell !== cell));
    cell = event.cell;
  }
  return lines;
}

/** Out: two lists that are equal where the model holds. Throws, naming file and line, where a set-up step is refused. */
export function play(model: ModelFile, profile: Profile): Played {
  let world = initialWorld(model.devices, profile, undefined, model.options);
  const got: string[] = [];
  const wanted: string[] = [];
  for (const { step: what, text, expected, lineNumber } of model.steps) {
    const result = step(world, what);
    world = result.world;
    const head = `${model.path}:${lineNumber} ${text}`;
    if (expected === undefined) {
      if (result.refusal) throw new Error(`${head}: set-up refused: ${result.refusal.message}`);
      continue;
    }
    const refused = expected.find((line) => line.refused !== undefined);
    const lines = refused && refusalLines(result, refused.dn, refused.refused ?? []);
    got.push(head, ...(lines ? [lines[0]] : sentLines(result, expected)));
    wanted.push(head, ...(lines ? [lines[1]] : expected.map(expectedLine)));
  }
  return { got, wanted };
}
