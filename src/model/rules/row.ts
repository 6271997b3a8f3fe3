/**
 * What a rule row is made of. A row reads like a line of the manual's table: where it stands, the request,
 * when it applies, then the TEvents in order, each with only the attributes that the line singles out.
 */
import type { ActionName, AttributeName, EventName, RequestName, Provenance, Ref } from '../../tlib/index.ts';
import type { ConditionName } from '../scene/conditions.ts';
import type { EffectName } from '../scene/effects.ts';
import type { SelectorName } from '../scene/selectors.ts';
import type { Term } from '../scene/terms.ts';

const INNER = ['deliver', 'observed call over', 'invitation over', 'agent did not answer'] as const;
/** Rows that other rows or the end of a step lead to: a call reaches a destination, what a step began or ended has a consequence. */
export type InnerTrigger = (typeof INNER)[number];
export type Trigger = RequestName | ActionName | InnerTrigger;
/** A request or an action, and no row that others lead to. */
export const isAsked = (trigger: Trigger): trigger is RequestName | ActionName => !INNER.some((one) => one === trigger);

/** An attribute that a line singles out: a value, a term, `'$'` for the builder's own value, null where the manual says it is absent. */
export type Singled = Readonly<Partial<Record<AttributeName, Term | null>>>;

/** Who is told, which event, what the line singles out; `each` sends it once for each of those. */
export type Line = readonly [to: SelectorName, event: EventName, attributes?: Singled, each?: SelectorName];

export type Instruction =
  | Line
  /** Lines of one cell whose events come in the order in which the parties joined. */
  | { readonly inJoinOrder: readonly Line[] }
  | { readonly do: EffectName }
  /** Continue with the row of that trigger that applies now. */
  | { readonly then: Trigger }
  /** What follows is ordered after what came before. */
  | 'next cell';

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly ref: Ref;
  readonly prov: Provenance;
  readonly note?: string;
  /** How lines to these are known, where that is less well than the row: a table that is printed may not show them. */
  readonly lessKnown?: Readonly<Partial<Record<SelectorName, Provenance>>>;
  readonly on: readonly Trigger[];
  /** All must hold; the first row of the list that fits is the one. */
  readonly when?: readonly ConditionName[];
  readonly send: readonly Instruction[];
}

/** The lines of a row in the order in which they stand, for finding the one that an event came from. */
export function linesOf(rule: Rule): readonly Line[] {
  const known = LINES.get(rule);
  if (known) return known;
  const lines = rule.send.flatMap((instruction): readonly Line[] => {
    if (instruction === 'next cell') return [];
    if ('inJoinOrder' in instruction) return instruction.inJoinOrder;
    return Array.isArray(instruction) ? [instruction as unknown as Line] : [];
  });
  LINES.set(rule, lines);
  return lines;
}
const LINES = new WeakMap<Rule, readonly Line[]>();

/** What most cells of a call print: the roles of both and the other DN. */
export const BOTH: Singled = { ThisDNRole: '$', OtherDN: '$', OtherDNRole: '$' };
