/** The scenario document as text, alone: the first screen copies it, and writes no other form. */
export { scenarioJson } from './scenario-json.ts';
