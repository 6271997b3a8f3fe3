/** The door of quiz: what the layers above may use of it. */
export { dnsOf, eventChoices } from './choices.ts';
export { fieldsOf } from './fields.ts';
export { runUpTo, valuesFor } from './question.ts';
export { askable, grade, shownValue, solution, type Given, type Grade, type Graded, type GradedAttribute, type Proposal } from './quiz.ts';
