/** The rule rows as others may show them, and the attributes that a row's line singles out. */
import { type AttributeName, type Provenance, ref } from '../../tlib/index.ts';
import { ALL_RULES, ruleById } from './all.ts';
import { isAsked, linesOf, type Line, type Rule } from './row.ts';
import type { RuleInfo, TEvent } from '../world/types.ts';

/** What EventError answers to. */
export const REFUSED: RuleInfo = {
  id: 'refused',
  title: 'The request is refused',
  on: [],
  ref: ref('attributes', 'ErrorCode, ErrorMessage'),
  prov: 'chosen',
  note: 'Whoever asked gets EventError, and nothing else changes. Which ErrorCode a switch sends differs; ours are named in the vocabulary.',
};

function info({ id, title, ref: place, prov, note, on }: Rule): RuleInfo {
  return { id, title, ref: place, prov, on: on.filter(isAsked), ...(note === undefined ? {} : { note }) };
}

/** All rows, for lists. */
export const RULES: readonly RuleInfo[] = [...ALL_RULES.map(info), REFUSED];

/** A row by its id. Throws for an id that no event carries. */
export function ruleInfo(id: string): RuleInfo {
  const found = RULES.find((rule) => rule.id === id);
  if (!found) throw new Error(`there is no rule row ${id}`);
  return found;
}

/** The line of a row that an event came from; none for EventError. */
export const lineOf = (event: TEvent): Line | undefined => {
  const rule = ruleById(event.rule);
  return rule && linesOf(rule)[event.line];
};

/** How the line is known that an event came from, where that is less well than its row. */
export function lineProv(event: TEvent): Provenance | undefined {
  const to = lineOf(event)?.[0];
  return to === undefined ? undefined : ruleById(event.rule)?.lessKnown?.[to];
}

/** Every line of the manual prints these. */
export const EVERY_ROW: readonly AttributeName[] = ['ConnID', 'ThisDN'];
export const ERROR_ROW: readonly AttributeName[] = ['ErrorCode', 'ErrorMessage'];

/** The attributes that the manual's row prints for this event and that are there, in the row's order. */
export function singledOut(event: TEvent): readonly AttributeName[] {
  if (event.rule === 'refused') return ERROR_ROW;
  const named = Object.keys(lineOf(event)?.[2] ?? {}) as AttributeName[];
  return [...EVERY_ROW, ...named.filter((name) => !EVERY_ROW.includes(name))].filter((name) => event.attributes[name] !== undefined);
}

/** The attributes that the row says of this event and that are not there: by a null, or by a word that stands for nobody here. */
export function saidAbsent(event: TEvent): readonly AttributeName[] {
  const singled = lineOf(event)?.[2] ?? {};
  return (Object.keys(singled) as AttributeName[]).filter((name) => singled[name] !== '$' && event.attributes[name] === undefined);
}
