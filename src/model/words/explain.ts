/** Why an event says what it says: a sentence for each attribute, with its rule, source and provenance. */
import { ATTRIBUTES, type AttributeName, type Provenance, type Ref } from '../../tlib/index.ts';
import { ERROR_ROW, EVERY_ROW, lineOf, lineProv, REFUSED, ruleInfo } from '../rules/rows.ts';
import { ATTRIBUTE_RULES, provOf } from '../world/tevent.ts';
import { termSays } from '../scene/terms.ts';
import type { TEvent, World } from '../world/types.ts';

export interface Explanation {
  readonly sentence: string;
  /** A rule row, or `builder` where the event's builder fills the attribute unasked. */
  readonly rule: string;
  readonly ref: Ref;
  readonly prov: Provenance;
  /** The manual's row prints this attribute. */
  readonly singledOut: boolean;
}

/**
 * Why an attribute has its value, or why it is absent. In: an event, one of its possible attributes, and the
 * world after it. Out: a sentence with its rule, source and provenance.
 */
export function explainAttribute(event: TEvent, attribute: AttributeName, _world?: World): Explanation {
  const term = lineOf(event)?.[2]?.[attribute];
  const row = event.rule === 'refused' ? REFUSED : ruleInfo(event.rule);
  const byRow = { rule: row.id, ref: row.ref, prov: lineProv(event) ?? row.prov, singledOut: true };
  if (term === null) return { sentence: `${row.title}: this event has no ${attribute}.`, ...byRow };
  if (term !== undefined && term !== '$') {
    const says = termSays(term);
    return { sentence: `${row.title}: ${attribute} is ${says ?? String(term)}.`, ...byRow };
  }
  const filled = ATTRIBUTE_RULES[attribute];
  const { meaning, ref: place, prov } = ATTRIBUTES[attribute];
  if (event.rule === 'refused' && ERROR_ROW.includes(attribute)) return { sentence: meaning, ...byRow };
  if (!filled) return { sentence: meaning, rule: 'builder', ref: place, prov, singledOut: false };
  // The row prints it, so that it is there is known as the row is; what it says is the builder's to tell.
  if (term === '$' || EVERY_ROW.includes(attribute)) return { sentence: filled.says, ...byRow };
  return { sentence: filled.says, rule: 'builder', ref: filled.ref, prov: provOf(filled, event.event), singledOut: false };
}
