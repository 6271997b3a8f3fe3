/** How the quiz words what it found. */
import type { Given } from '../../quiz/index.ts';

export const NOT_THERE = 'not there';

/** A value, or that the event does not carry the attribute. */
export const givenWords = (given: Given): string => given ?? NOT_THERE;
