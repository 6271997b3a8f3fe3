/** The stream `web-services` against its golden files: what each agent's client is told, step by step. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OPTIONS } from '../../model/index.ts';
import { startRun } from '../../scenario/index.ts';
import { parseGolden, type GoldenFile } from '../testing/golden.ts';
import { toldLine, wantedLine } from '../testing/told.ts';
import { WEB_SERVICES, webServicesRun } from './web-services.ts';

const folder = new URL('../golden/', import.meta.url);
const files: readonly (readonly [string, GoldenFile])[] = readdirSync(folder)
  .filter((file) => /^web-services-.*\.txt$/.test(file))
  .map((file) => [file, parseGolden(file, readFileSync(new URL(file, folder), 'utf8'))]);

it.each(files)('%s', (_, { document, steps }) => {
  const run = startRun(document);
  expect(run.frames.flatMap(({ refusal }) => refusal?.message ?? [])).toEqual([]);
  const frames = webServicesRun(run);
  for (const [at, { text, items: wanted }] of steps.entries()) {
    const frame = frames[at + 1];
    if (!wanted || !frame) continue;
    const items = WEB_SERVICES.items(frame);
    const most = Math.max(items.length, wanted.length);
    const lines = Array.from({ length: most }, (__, index) => toldLine(items[index], wanted[index]));
    expect([text, ...lines]).toEqual([text, ...wanted.map(wantedLine)]);
  }
});

it.each(['web-services-lists-clear-call', 'web-services-offers-recording'] as const)('each value of %s has a file', (name) => {
  const set = files.map(([, { document }]) => document.options?.[name] ?? OPTIONS[name].default);
  expect(new Set(set)).toEqual(new Set(OPTIONS[name].values));
});
