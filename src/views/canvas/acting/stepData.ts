/** Steps that need data from a person before they can be taken: which fields, and what becomes of them. */
import type { Step } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { DOINGS, type AskedParameter } from '../../../tlib/index.ts';
import { setCanvas } from '../state/canvas.state.ts';

export interface DataField {
  readonly name: 'key' | 'value' | 'treatmentType';
  readonly label: string;
  readonly value: string;
}
type Filled = Readonly<Record<string, string>>;

interface Asked {
  readonly fields: readonly DataField[];
  readonly into: (step: Step, filled: Filled) => Step;
}

/** How each parameter that a row asks for is asked. */
const ASKED: Readonly<Record<AskedParameter, Asked>> = {
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

const missing = (step: Step): readonly AskedParameter[] =>
  DOINGS[step.request ?? step.action].asks.filter((parameter) => step[parameter] === undefined);

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
