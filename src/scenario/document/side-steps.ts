/** Steps of other systems' clients: they leave the call model as it is. See SideStep. */
import type { ScenarioStep, SideStep } from './types.ts';

export const SIDE_ACTION_NAMES = ['Connect', 'SwitchOver', 'DeleteCall', 'RequestToken'] as const satisfies readonly SideStep['action'][];

const NAMES: ReadonlySet<string> = new Set(SIDE_ACTION_NAMES);

export function isSideAction(name: string): name is SideStep['action'] {
  return NAMES.has(name);
}

export function isSideStep(step: ScenarioStep): step is SideStep {
  return step.action !== undefined && isSideAction(step.action);
}
