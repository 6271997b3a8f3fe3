/**
 * A request is added by its row, who may ask, its rule and its model, a kind of device by its row: elsewhere their names
 * stand only where a reason is given here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEVICE_KINDS } from './device-kinds.ts';
import { REQUEST_NAMES } from './requests.ts';

const SRC = new URL('../', import.meta.url);

/** Where a request belongs, and what shows or measures given scenarios. */
const HOME = /^(tlib|share|catalog|cli|mock|model\/(rules|asking|options))\/|\.test\.tsx?$|\/testing\/|\/sample\.ts$/;

/** Files that name requests, and why a new one need not be named there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'conformance/calls/summary.ts': 'the two requests whose record in a log says who calls whom',
  'conformance/explain/begin.ts': 'the requests that lead to where a log begins',
  'conformance/explain/candidates.ts': 'what a log may leave out, and the values that are tried where it does',
  'conformance/explain/explain.ts': 'what a log may leave out',
  'conformance/explain/search.ts': 'what people seldom do is tried last; a new request is tried with the rest',
  'exploration/moves.ts': 'a request that needs a value which no destination gives',
  'exports/logs/request-attributes.ts': 'a log format that spells some names or attributes differently',
  'importers/json/forms/operation.ts': 'operations of agents’ clients, and the requests behind them as a log has them',
  'importers/text/names.ts': 'a log format that spells some names differently',
  'model/scene/effects.ts': 'an effect of this request alone',
  'model/world/tevent.ts': 'an attribute of this request alone',
  'scenario/run/name-calls.ts': 'requests of two calls, whose calls are numbered',
  'streams/web-services/agent-operations.ts': 'operations about the agent, of which several may stand for one request',
  'streams/web-services/carrying-out.ts': 'one operation that the switch does in two requests',
  'streams/web-services/client-asked.ts': 'recording is asked for by a pair of the user data',
  'streams/web-services/client-operations.ts': 'recording is asked for by a pair of the user data',
  'streams/web-services/exchange.ts': 'operations of the API whose bodies name a second call',
  'streams/web-services/notifications.ts': 'what the API prints for these operations',
  'streams/workspace-v3/call.ts': 'what this API calls what these requests did',
  'streams/workspace-v3/capabilities.ts': 'the two completions that a consult call can have',
  'streams/workspace-v3/exchange.ts': 'operations of this API whose bodies name a second call',
};

/** Files that ask for one kind by its name, and why its row does not say it. */
const KINDS_ELSEWHERE: Readonly<Record<string, string>> = {
  'model/scene/conditions.ts': "conditions of the manual's tables that are worded by this kind",
  'share/layout/devices.ts': 'the frozen numbers of a link',
};

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, SRC), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '') }));

it('no file outside names a request without a reason, and every reason is needed', () => {
  const naming = sources.filter(
    ({ path, text }) =>
      !HOME.test(path) && REQUEST_NAMES.some((name) => text.includes(`'${name}'`) || new RegExp(`^\\s*${name}:`, 'm').test(text)),
  );
  expect(naming.map(({ path }) => path).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
});

it('no file outside asks for a kind of device by its name without a reason, and every reason is needed', () => {
  const asks = new RegExp(
    `(kind|Kind)\\S*\\)* *([!=]==|\\?\\?) *'(${DEVICE_KINDS.join('|')})'|'(${DEVICE_KINDS.join('|')})' *[!=]== *\\S*kind`,
  );
  const naming = sources.filter(({ path, text }) => !/^tlib\/|\.test\.tsx?$|\/testing\//.test(path) && asks.test(text));
  expect(naming.map(({ path }) => path).toSorted()).toEqual(Object.keys(KINDS_ELSEWHERE).toSorted());
});
