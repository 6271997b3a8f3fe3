/** Scenarios in words: fetched when somebody pastes some. */
export { isInWords, scenarioInWords } from './words.ts';
