/** All rows, in the order in which they are tried: the first that fits a trigger is the one. */
import { BASIC } from './basic.ts';
import { CLIENTS } from './clients.ts';
import { HOLDING } from './holding.ts';
import { QUEUES } from './queues.ts';
import { RELEASING } from './releasing.ts';
import type { EventName } from '../../tlib/index.ts';
import { linesOf, type Rule, type Trigger } from './row.ts';

export const ALL_RULES: readonly Rule[] = [...BASIC, ...RELEASING, ...HOLDING, ...QUEUES, ...CLIENTS];

const BY_TRIGGER = new Map<Trigger, Rule[]>();
const BY_ID = new Map<string, Rule>();
for (const rule of ALL_RULES) {
  if (BY_ID.has(rule.id)) throw new Error(`two rule rows are called ${rule.id}`);
  BY_ID.set(rule.id, rule);
  for (const trigger of rule.on) BY_TRIGGER.set(trigger, [...(BY_TRIGGER.get(trigger) ?? []), rule]);
}

/** The rows of a trigger, in the order in which they are tried. */
export const rulesOf = (trigger: Trigger): readonly Rule[] => BY_TRIGGER.get(trigger) ?? [];
/** A row by its id, or undefined. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

const EVENTS_BY_TRIGGER = new Map<Trigger, readonly EventName[]>();
/** Every event that some row of a trigger, or a row that it leads to, could send. */
export function eventsOf(trigger: Trigger): readonly EventName[] {
  const known = EVENTS_BY_TRIGGER.get(trigger);
  if (known) return known;
  EVENTS_BY_TRIGGER.set(trigger, []); // Rows that lead back here add nothing.
  const events = new Set<EventName>();
  for (const rule of rulesOf(trigger)) {
    for (const line of linesOf(rule)) events.add(line[1]);
    for (const one of rule.send) if (typeof one === 'object' && 'then' in one) eventsOf(one.then).forEach((event) => events.add(event));
  }
  const found = [...events];
  EVENTS_BY_TRIGGER.set(trigger, found);
  return found;
}
