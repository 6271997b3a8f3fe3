/**
 * Holding the model to laws: a law looks at one step of a random scenario and says what is wrong with it, or
 * nothing. PARTYLINE_RUNS plays more scenarios, PARTYLINE_SEED others; a broken law is shrunk to its smallest
 * scenario, and the message has the seed.
 */
import fc from 'fast-check';
import { vi } from 'vitest';
import { breach, stepText, worldText, type Law, type Move } from './law.ts';
import { play, randomScenario, type RandomScenario } from './random-scenario.ts';

/** The surroundings of a test run. */
type Env = Readonly<Record<string, string | undefined>>;

function brokenAt(walk: readonly Move[], law: Law): string | undefined {
  const found = breach(walk, law);
  if (!found) return undefined;
  const lines = walk
    .slice(0, found.at)
    .map(({ step, result }) => `${stepText(step)} -> ${result.refusal ? `refused: ${result.refusal.message}` : worldText(result.world)}`);
  return [found.wrong, JSON.stringify(walk[0]?.before.devices), ...lines].join('\n');
}

/** Plays random scenarios once and gives a function that holds all their steps to a law. Throws where one is broken. */
export function scenarios(env: Env, usual: number): { readonly walks: readonly (readonly Move[])[]; readonly hold: (law: Law) => void } {
  const settings = { seed: Number(env.PARTYLINE_SEED ?? 20_260_101), numRuns: Number(env.PARTYLINE_RUNS ?? usual) };
  // More runs take longer; how long says nothing about the model.
  vi.setConfig({ testTimeout: 600_000 });
  const walks = fc.sample(randomScenario, settings).map(play);
  const fails = (scenario: RandomScenario, law: Law) => {
    const wrong = brokenAt(play(scenario), law);
    if (wrong !== undefined) throw new Error(wrong);
  };
  return {
    walks,
    hold(law) {
      const wrong = walks.map((walk) => brokenAt(walk, law)).find((found) => found !== undefined);
      if (wrong === undefined) return;
      fc.assert(
        fc.property(randomScenario, (scenario) => {
          fails(scenario, law);
        }),
        settings,
      );
      throw new Error(`seed ${settings.seed}: ${wrong}`);
    },
  };
}
