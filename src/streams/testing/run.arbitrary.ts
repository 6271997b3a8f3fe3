/** Scenarios that happen, for property tests: at each step one of the legal offers of some DN. */
import fc from 'fast-check';
import { offers, OPTION_NAMES, OPTIONS, targets, type Device, type Options } from '../../model/index.ts';
import {
  CLIENT_ACTION_NAMES,
  extendRun,
  isModelStep,
  startRun,
  type Run,
  type ScenarioDocument,
  type ScenarioStep,
} from '../../scenario/index.ts';

const DEVICES: readonly Device[] = [
  { dn: 'A' },
  { dn: 'B', recorded: false },
  { dn: 'C', agentID: '5001' },
  { dn: 'D', whenCalled: 'busy' },
  { dn: 'X', kind: 'external' },
  { dn: 'W', kind: 'external', whenCalled: 'wait' },
  { dn: 'Q', kind: 'acd-queue', agents: ['C'] },
  { dn: 'RP', kind: 'routing-point' },
];

/** A switch set by a number: about a third of the options have a value that is not their default. */
function optionsBy(number: number): Options {
  const set = OPTION_NAMES.filter((_, at) => (number + at * 7) % 3 === 1);
  const values = set.map((name, at) => [name, OPTIONS[name].values[1 + ((number + at) % (OPTIONS[name].values.length - 1))]]);
  return Object.fromEntries(values) as Options;
}

/**
 * The run of numbers: each chooses one of the steps that are possible at that moment, or one of `others`. How the switch
 * is set is chosen by the first; a run of none has an ordinary switch.
 */
export function walk(choices: readonly number[], others: readonly ScenarioStep[] = []): Run {
  const [first = 0] = choices;
  const options = first % 2 === 0 ? {} : { options: optionsBy(first) };
  const document: ScenarioDocument = { scenario: 1, devices: DEVICES, steps: [], ...options };
  return choices.reduce<Run>((run, choice) => {
    const possible = [...legalSteps(run), ...others];
    const step = possible[choice % possible.length];
    return step ? extendRun(run, step) : run;
  }, startRun(document));
}

function legalSteps(run: Run): readonly ScenarioStep[] {
  const world = run.frames.at(-1)?.world;
  if (!world) return [];
  return DEVICES.flatMap(({ dn }) => offers(world, dn))
    .filter((offer) => !offer.refusal)
    .flatMap((offer) => {
      const pairs = { ...offer.step, userData: { Color: 'red' } };
      const step = ['TAttachUserData', 'TUpdateUserData'].includes(offer.request ?? '') ? pairs : offer.step;
      if (!isModelStep(step)) return [];
      return offer.needsOther
        ? targets(world, offer)
            .filter(({ refusal }) => !refusal)
            .map(({ dn }) => ({ ...step, otherDN: dn }))
        : [step];
    });
}

/** What agents' clients may ask of their own servers, whether it changes anything or not. */
export const ASKED: readonly ScenarioStep[] = CLIENT_ACTION_NAMES.flatMap((action): ScenarioStep[] => [
  { action, thisDN: 'A', connID: '1' },
  { action, thisDN: 'C' },
]);

/** Up to 25 choices. */
export const choices = fc.array(fc.nat(1000), { maxLength: 25 });
