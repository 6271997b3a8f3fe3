/** Every end of a call as each stream tells it, against the golden files of `golden/ends/`: none may leave one out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENDS, named, type End } from '../catalog/testing/ends.ts';
import { startRun, type Run } from '../scenario/index.ts';
import { must } from '../tlib/index.ts';
import { STREAM_NAMES, STREAMS, type StreamItem } from './index.ts';
import { parseEnd, type GoldenEnd } from './testing/ends.ts';
import { toldLine, wantedLine } from './testing/told.ts';

const folder = new URL('golden/ends/', import.meta.url);
const TELLING = STREAM_NAMES.filter((name) => name !== 'dn');
const FILES: ReadonlyMap<string, GoldenEnd> = new Map(
  readdirSync(folder).map((file) => [file.replace('.txt', ''), parseEnd(file, readFileSync(new URL(file, folder), 'utf8'))]),
);

/** The run up to the step that ends the call. */
function runOf({ model, at }: End): Run {
  const steps = model.steps.slice(0, at + 1).map(({ step }) => step);
  return startRun({ scenario: 1, devices: model.devices, steps, ...(model.options ? { options: model.options } : {}) });
}

it('each has its file, and no file is left over', () => {
  expect([...FILES.keys()].sort()).toEqual([...new Set(ENDS.map(({ table }) => table))].sort());
});

describe.each(ENDS.map((end) => [named(end), end] as const))('%s', (_, end) => {
  const { step, told } = must(FILES.get(end.table), `golden/ends/${end.table}.txt`);
  const run = runOf(end);

  it('is the step of its table', () => {
    expect(step).toBe(end.model.steps[end.at]?.text);
  });

  it.each(TELLING)('%s', (name) => {
    const items: readonly StreamItem[] = [...STREAMS[name].byFrame(run)].at(-1) ?? [];
    const expected = must(told.get(name), `what ${name} tells in golden/ends/${end.table}.txt`);
    const most = Math.max(items.length, expected.length);
    expect(Array.from({ length: most }, (__, at) => toldLine(items[at], expected[at]))).toEqual(expected.map(wantedLine));
  });
});
