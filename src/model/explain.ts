/** Why an event says what it says: the row, the line in it, and the sentence for each attribute. */
import { ATTRIBUTES } from '../tlib/attributes.ts';
import type { AttributeName } from '../tlib/names.ts';
import type { Provenance, Ref } from '../tlib/provenance.ts';
import { ref } from '../tlib/manuals.ts';
import { ALL_RULES, ruleById } from './rules/index.ts';
import { linesOf, type Line, type Rule } from './rules/row.ts';
import { ATTRIBUTE_RULES } from './tevent.ts';
import { termSays } from './terms.ts';
import type { RuleInfo, TEvent, World } from './types.ts';

export interface Explanation {
  readonly sentence: string;
  /** A rule row, or `builder` where the event's builder fills the attribute unasked. */
  readonly rule: string;
  readonly ref: Ref;
  readonly prov: Provenance;
  /** The manual's row prints this attribute. */
  readonly singledOut: boolean;
}

const REFUSED: RuleInfo = {
  id: 'refused', title: 'The request is refused', on: [], ref: ref('attributes', 'ErrorCode, ErrorMessage'), prov: 'chosen',
  note: 'Whoever asked gets EventError, and nothing else changes. Which ErrorCode a switch sends differs; ours are named in the vocabulary.',
};

function info({ id, title, ref: place, prov, note, on }: Rule): RuleInfo {
  return { id, title, ref: place, prov, on: on.filter((trigger) => trigger !== 'deliver'), ...(note === undefined ? {} : { note }) };
}

/** All rows, for lists. */
export const RULES: readonly RuleInfo[] = [...ALL_RULES.map(info), REFUSED];

/** A row by its id. Throws for an id that no event carries. */
export function ruleInfo(id: string): RuleInfo {
  const found = RULES.find((rule) => rule.id === id);
  if (!found) throw new Error(`there is no rule row ${id}`);
  return found;
}

const lineOf = (event: TEvent): Line | undefined => {
  const rule = ruleById(event.rule);
  return rule && linesOf(rule)[event.line];
};

const EVERY_ROW: readonly AttributeName[] = ['ConnID', 'ThisDN'];
const ERROR_ROW: readonly AttributeName[] = ['ErrorCode', 'ErrorMessage'];

/** The attributes that the manual's row prints for this event and that are there, in the row's order. */
export function singledOut(event: TEvent): readonly AttributeName[] {
  if (event.rule === 'refused') return ERROR_ROW;
  const named = Object.keys(lineOf(event)?.[2] ?? {}) as AttributeName[];
  return [...EVERY_ROW, ...named.filter((name) => !EVERY_ROW.includes(name))].filter((name) => event.attributes[name] !== undefined);
}

/**
 * Why an attribute has its value, or why it is absent. In: an event, one of its possible attributes, and the
 * world after it. Out: a sentence with its rule, source and provenance.
 */
export function explainAttribute(event: TEvent, attribute: AttributeName, _world?: World): Explanation {
  const term = lineOf(event)?.[2]?.[attribute];
  const row = event.rule === 'refused' ? REFUSED : ruleInfo(event.rule);
  const byRow = { rule: row.id, ref: row.ref, prov: row.prov, singledOut: true };
  if (term === null) return { sentence: `${row.title}: this event has no ${attribute}.`, ...byRow };
  if (term !== undefined && term !== '$') {
    const says = termSays(term);
    return { sentence: `${row.title}: ${attribute} is ${says ?? String(term)}.`, ...byRow };
  }
  const filled = ATTRIBUTE_RULES[attribute];
  const { meaning, ref: place, prov } = ATTRIBUTES[attribute];
  if (event.rule === 'refused' && ERROR_ROW.includes(attribute)) return { sentence: meaning, ...byRow };
  if (!filled) return { sentence: meaning, rule: 'builder', ref: place, prov, singledOut: false };
  return { sentence: filled.says, rule: 'builder', ref: filled.ref, prov: filled.prov, singledOut: term === '$' || EVERY_ROW.includes(attribute) };
}
