/** Scenario documents and their runs, as the layers above see them. */
export type { ClientStep, Frame, RecorderSettings, RecorderStep, Run, ScenarioDocument, ScenarioStep, SideStep } from './document/types.ts';
export type { Result, ScenarioError } from './document/result.ts';
export { devicesOf, endOf, extendRun, frameOf, isModelStep, previewStep, startRun, stepOf, truncateRun } from './run/run.ts';
export { parseScenario, validateScenario, validateStep } from './document/document.ts';
export { GrowingRun } from './run/growing.ts';
export { Trail } from './run/trail.ts';
export { describeStep } from './document/describe.ts';
export { DEFAULT_LOCATION, canonical, canonicalStep } from './document/canonical.ts';
export { bad, good } from './document/result.ts';
export { SAMPLE } from './document/sample.ts';
export { MAX_DEVICES, MAX_FILE_BYTES, MAX_STEPS } from './document/schema.ts';
export {
  callOfClient,
  CLIENT_ACTION_NAMES,
  isClientAction,
  isClientStep,
  isRecorderAction,
  isSideAction,
  isSideStep,
  SIDE_ACTION_NAMES,
} from './document/side-steps.ts';
export { callUUID, hexConnID, ordinalOf, readRunID, type RunID } from './run/ids.ts';
export { nameCalls } from './run/name-calls.ts';
export { phaseAfter, phaseBefore } from './run/phases.ts';
