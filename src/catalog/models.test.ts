/** Plays every model against the rules, under the profiles it holds for: one line per file and profile, whatever becomes of the others. */
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../tlib/index.ts';
import { MODEL_TEXTS } from './models.ts';
import { readModel } from './read/index.ts';
import { play } from './testing/play.ts';

const read = Object.entries(MODEL_TEXTS).map(([path, text]) => [path, readModel(path, text)] as const);

describe.each(PROFILES)('models, %s', (profile) => {
  it.each(read)('%s', (_, model) => {
    if (!model.ok) throw new Error(model.error.message);
    if (!model.value.profiles.includes(profile)) return;
    const { got, wanted } = play(model.value, profile);
    expect(got.join('\n')).toBe(wanted.join('\n'));
  });
});
