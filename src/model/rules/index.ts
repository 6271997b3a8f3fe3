/** All rows, in the order in which they are tried: the first that fits a trigger is the one. */
import { BASIC } from './basic.ts';
import { CLIENTS } from './clients.ts';
import { HOLDING } from './holding.ts';
import { QUEUES } from './queues.ts';
import { RELEASING } from './releasing.ts';
import type { Rule, Trigger } from './row.ts';

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
