/** Scenarios that happen, for property tests: at each step one of the legal offers of some DN. */
import fc from 'fast-check';
import { offers, targets, type Device } from '../../model/index.ts';
import { extendRun, isModelStep, startRun, type Run, type ScenarioDocument, type ScenarioStep } from '../../scenario/index.ts';

const DEVICES: readonly Device[] = [
  { dn: 'A' },
  { dn: 'B', recorded: false },
  { dn: 'C' },
  { dn: 'D', whenCalled: 'busy' },
  { dn: 'X', kind: 'external' },
  { dn: 'Q', kind: 'acd-queue', agents: ['C'] },
  { dn: 'RP', kind: 'routing-point' },
];

/** The run of numbers: each chooses one of the steps that are possible at that moment, or one of `others`. */
export function walk(choices: readonly number[], others: readonly ScenarioStep[] = []): Run {
  const document: ScenarioDocument = { scenario: 1, devices: DEVICES, steps: [] };
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

/** Up to 25 choices. */
export const choices = fc.array(fc.nat(1000), { maxLength: 25 });
