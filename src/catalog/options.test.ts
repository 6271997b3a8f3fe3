/** Each value of an option that is not the default has a table that shows what it changes. */
import { expect, it } from 'vitest';
import { OPTION_NAMES, OPTIONS, type OptionInfo, type OptionName } from '../model/index.ts';
import { MODEL_FILES } from './catalog.ts';

/** What these change is told by a stream, whose golden files have them (`streams/web-services/golden.test.ts`). */
const OF_STREAMS: readonly OptionName[] = ['web-services-lists-clear-call', 'web-services-offers-recording'];

const set = (name: OptionName): ReadonlySet<string> => new Set(MODEL_FILES.flatMap(({ options }) => options?.[name] ?? []));

it.each(OPTION_NAMES.filter((name) => !OF_STREAMS.includes(name)))('%s', (name) => {
  const { values, default: usual, orDN, upTo }: OptionInfo = OPTIONS[name];
  const shown = set(name);
  // Of numbers one is as good as another; the largest is a unit test's.
  if (upTo !== undefined) expect([...shown].filter((value) => value !== usual)).not.toEqual([]);
  else expect(values.filter((value) => value !== usual && !shown.has(value))).toEqual([]);
  if (orDN)
    expect(
      [...shown].filter((value) => !values.includes(value)),
      'a DN',
    ).not.toEqual([]);
});
