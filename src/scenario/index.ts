/** Scenario documents and their runs, as the layers above see them. */
export type { Frame, RecorderSettings, Run, ScenarioDocument, ScenarioStep, SideStep } from './types.ts';
export type { Result, ScenarioError } from './result.ts';
export { extendRun, isModelStep, previewStep, startRun, truncateRun } from './run.ts';
export { parseScenario, validateScenario } from './document.ts';
export { describeStep } from './describe.ts';
