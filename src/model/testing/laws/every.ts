/** Every law over the steps of a walk, by the name that a report gives it. */
import { CALLS } from './calls.ts';
import { CONFERENCES } from './conferences.ts';
import { EVENTS_OF_STEPS } from './events.ts';
import type { Laws } from './looking.ts';
import { PARTIES } from './parties.ts';
import { TELLING } from './telling.ts';

export const EVERY_LAW: Laws = { ...PARTIES, ...CALLS, ...CONFERENCES, ...EVENTS_OF_STEPS, ...TELLING };
