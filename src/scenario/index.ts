/** Scenario documents and their runs, as the layers above see them. */
export type { Frame, RecorderSettings, Run, ScenarioDocument, ScenarioStep, SideStep } from './document/types.ts';
export type { Result, ScenarioError } from './document/result.ts';
export { extendRun, isModelStep, previewStep, startRun, truncateRun } from './run/run.ts';
export { parseScenario, validateScenario } from './document/document.ts';
export { describeStep } from './document/describe.ts';
