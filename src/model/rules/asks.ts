/**
 * Who may ask for what, in which state, and what else it needs. This is the whole table of legality: buttons,
 * EventError and `simulate --refusals` answer from it. A request that no chapter names is a type error here.
 */
import type { ActionName, RequestName } from '../../tlib/index.ts';
import type { Ask } from '../asking/ask.ts';
import { BASIC_ASKS } from './basic.ts';
import { CLIENTS_ASKS } from './clients.ts';
import { HOLDING_ASKS } from './holding.ts';
import { QUEUES_ASKS } from './queues.ts';
import { RELEASING_ASKS } from './releasing.ts';

export const ASKS: Readonly<Record<RequestName | ActionName, Ask>> = {
  ...BASIC_ASKS,
  ...RELEASING_ASKS,
  ...HOLDING_ASKS,
  ...QUEUES_ASKS,
  ...CLIENTS_ASKS,
};
