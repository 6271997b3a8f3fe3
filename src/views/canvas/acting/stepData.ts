/** Steps that need data from a person before they can be taken: which fields, and what becomes of them. */
import type { Step } from '../../../model/index.ts';
import { actions } from '../../../store/index.ts';
import { setCanvas } from '../state/canvas.state.ts';

export interface DataField {
  readonly name: 'key' | 'value' | 'treatmentType';
  readonly label: string;
  readonly value: string;
}

const PAIR: readonly DataField[] = [
  { name: 'key', label: 'Key', value: '' },
  { name: 'value', label: 'Value', value: '' },
];
const TREATMENT: readonly DataField[] = [{ name: 'treatmentType', label: 'Treatment', value: 'Music' }];

/** What has to be filled in; nothing when the step says it already. */
export function missingData(step: Step): readonly DataField[] {
  switch (step.request) {
    case 'TAttachUserData':
    case 'TUpdateUserData':
      return step.userData === undefined ? PAIR : [];
    case 'TApplyTreatment':
      return step.treatmentType === undefined ? TREATMENT : [];
    default:
      return [];
  }
}

/** The step with the fields filled in. */
export function withData(step: Step, filled: Readonly<Record<string, string>>): Step {
  if (step.request === 'TApplyTreatment') return { ...step, treatmentType: filled['treatmentType'] ?? '' };
  return { ...step, userData: { [filled['key'] ?? '']: filled['value'] ?? '' } };
}

/** Takes a step; asks first for what it lacks. */
export function askOrAct(step: Step): void {
  if (missingData(step).length === 0) actions.act(step);
  else setCanvas({ asked: step });
}
