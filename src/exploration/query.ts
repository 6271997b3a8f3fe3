/**
 * What is looked for in the events of a step: `EventPartyChanged ThirdPartyDNRole=ConferencedBy`. An event's name, an
 * attribute's name, `attribute=value`, or a request's or action's name; all of them have to be true of one event.
 */
import { valueText, type Step, type TEvent } from '../model/index.ts';
import { bad, good, type Result } from '../scenario/index.ts';
import { ACTION_NAMES, ATTRIBUTE_NAMES, EVENT_NAMES, nearest, quoted, REQUEST_NAMES } from '../tlib/index.ts';

export type Query = (event: TEvent, step: Step) => boolean;

const isOneOf = (names: readonly string[], word: string): boolean => names.includes(word);

/** In: the text of a query. Out: what it asks of an event, or one sentence that says what is wrong with it. */
export function readQuery(text: string): Result<Query, string> {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0)
    return bad('--find needs an event, such as EventPartyChanged, and what is said of it, such as ThirdPartyDNRole=ConferencedBy.');
  const asked: Query[] = [];
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    const value = rest.length === 0 ? undefined : rest.join('=');
    const one = termOf(name, value);
    if (one === undefined) {
      const near = nearest(name, [...EVENT_NAMES, ...ATTRIBUTE_NAMES, ...REQUEST_NAMES, ...ACTION_NAMES]);
      return bad(`--find knows no ${quoted(name)}${near === undefined ? '' : `. Did you mean ${near}?`}`);
    }
    asked.push(one);
  }
  return good((event, step) => asked.every((one) => one(event, step)));
}

function termOf(name: string, value: string | undefined): Query | undefined {
  if (value === undefined) {
    if (isOneOf(EVENT_NAMES, name)) return ({ event }) => event === name;
    if (isOneOf(REQUEST_NAMES, name)) return (_, { request }) => request === name;
    if (isOneOf(ACTION_NAMES, name)) return (_, { action }) => action === name;
  }
  if (!isOneOf(ATTRIBUTE_NAMES, name)) return undefined;
  return ({ attributes }) => {
    const found = (attributes as Readonly<Record<string, TEvent['attributes'][keyof TEvent['attributes']]>>)[name];
    return found !== undefined && (value === undefined || valueText(found) === value);
  };
}
