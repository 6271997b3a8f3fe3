/** Steps that need data from a person before they can be taken: which fields, and what becomes of them. */
import type { Step } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { DOINGS, isTelephoneNumber, needsOther, type AskedParameter } from '../../../tlib/index.ts';
import { setCanvas } from '../state/canvas.state.ts';

export interface DataField {
  readonly name: 'key' | 'value' | 'treatmentType' | 'otherDN';
  readonly label: string;
  readonly value: string;
  /** Why what was typed will not do; undefined where it will. */
  readonly wrong?: (value: string) => string | undefined;
}
type Filled = Readonly<Record<string, string>>;

interface Asked {
  readonly fields: readonly DataField[];
  readonly into: (step: Step, filled: Filled) => Step;
}

type Missing = AskedParameter | 'otherDN';

/** How each parameter that a row asks for is asked; otherDN only where no device of the scenario is meant. */
const ASKED: Readonly<Record<Missing, Asked>> = {
  otherDN: {
    fields: [
      {
        name: 'otherDN',
        label: 'Number',
        value: '',
        wrong: (value) => (isTelephoneNumber(value.trim()) ? undefined : 'A number has digits, + before them, and * or #.'),
      },
    ],
    into: (step, filled) => ({ ...step, otherDN: (filled['otherDN'] ?? '').trim() }),
  },
  userData: {
    fields: [
      { name: 'key', label: 'Key', value: '' },
      { name: 'value', label: 'Value', value: '' },
    ],
    into: (step, filled) => ({ ...step, userData: { [filled['key'] ?? '']: filled['value'] ?? '' } }),
  },
  treatmentType: {
    fields: [{ name: 'treatmentType', label: 'Treatment', value: 'Music' }],
    into: (step, filled) => ({ ...step, treatmentType: filled['treatmentType'] ?? '' }),
  },
  key: { fields: [{ name: 'key', label: 'Key', value: '' }], into: (step, filled) => ({ ...step, key: filled['key'] ?? '' }) },
};

function missing(step: Step): readonly Missing[] {
  const name = step.request ?? step.action;
  const number: readonly Missing[] = step.otherDN === undefined && needsOther(name, step.routeType) ? ['otherDN'] : [];
  return [...number, ...DOINGS[name].asks.filter((parameter) => step[parameter] === undefined)];
}

/** What has to be filled in; nothing when the step says it already. */
export function missingData(step: Step): readonly DataField[] {
  return missing(step).flatMap((parameter) => ASKED[parameter].fields);
}

/** The step with the fields filled in. */
export function withData(step: Step, filled: Filled): Step {
  return missing(step).reduce((found, parameter) => ASKED[parameter].into(found, filled), step);
}

/** Takes a step; asks first for what it lacks. */
export function askOrAct(step: Step): void {
  if (missingData(step).length === 0) actions.act(step);
  else setCanvas({ asked: step });
}
