/** Runs every golden table against the model, under both profiles. One line per table and profile. */
import { must, PROFILES, type AttributeName, type Profile } from '../tlib/index.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { step, type AttributeValue, type TEvent, initialWorld } from '../model/index.ts';
import { parseTable, type ExpectedEvent, type GoldenTable } from './tables.ts';

const folder = new URL('./models/', import.meta.url);
const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => parseTable(file.replace(/^.*\/|\.txt$/g, ''), readFileSync(new URL(file, folder), 'utf8')));

/** A value as a table writes it: lists of pairs as JSON, keys in alphabetical order. */
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

function play(table: GoldenTable, profile: Profile): { got: string[]; wanted: string[] } {
  let world = initialWorld(table.devices, profile);
  const got: string[] = [];
  const wanted: string[] = [];
  for (const { step: what, text, expected, lineNumber } of table.steps) {
    const result = step(world, what);
    world = result.world;
    const head = `${table.id}:${lineNumber} ${text}`;
    if (!expected) {
      if (result.refusal) throw new Error(`${head}: set-up refused: ${result.refusal.message}`);
      continue;
    }
    const refused = expected.find((line) => line.refused);
    got.push(head);
    wanted.push(head);
    if (refused) {
      wanted.push(`refused ${refused.dn} EventError ${must(refused.refused, 'the words of a refusal').join(' ')}`);
      const message = result.refusal?.message ?? 'not refused';
      const has = must(refused.refused, 'the words of a refusal').every((words) => message.includes(words));
      got.push(
        `${result.refusal ? 'refused' : 'sent'} ${result.events.map((event) => `${event.dn} ${event.event}`).join(', ')} ${has ? must(refused.refused, 'the words of a refusal').join(' ') : message}`,
      );
      continue;
    }
    if (result.refusal) got.push(`refused: ${result.refusal.message}`);
    let cell = result.events[0]?.cell;
    result.events.forEach((event, index) => {
      got.push(asLine(event, expected[index], event.cell !== cell));
      cell = event.cell;
    });
    wanted.push(...expected.map(expectedLine));
  }
  return { got, wanted };
}

describe.each(PROFILES)('golden tables, %s', (profile) => {
  it.each(tables.map((table) => [table.id, table] as const))('%s', (_, table) => {
    expect(
      table.steps.some((one) => one.expected),
      'a table checks at least one step',
    ).toBe(true);
    const { got, wanted } = play(table, profile);
    expect(got.join('\n')).toBe(wanted.join('\n'));
  });
});
