/** A request is added by its row, who may ask, its rule and its model: elsewhere its name stands only where a reason is given here. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REQUEST_NAMES } from './requests.ts';

const SRC = new URL('../', import.meta.url);

/** Where a request belongs, and what shows or measures given scenarios. */
const HOME = /^(tlib|share|catalog|cli|mock|model\/(rules|asking|options))\/|\.test\.tsx?$|\/testing\/|\/sample\.ts$/;

/** Files that name requests, and why a new one need not be named there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'exports/logs/request-attributes.ts': 'a log format that spells some names or attributes differently',
  'importers/text/names.ts': 'a log format that spells some names differently',
  'model/scene/effects.ts': 'an effect of this request alone',
  'model/world/tevent.ts': 'an attribute of this request alone',
  'scenario/run/name-calls.ts': 'requests of two calls, whose calls are numbered',
  'streams/web-services/exchange.ts': 'operations of the API whose bodies name a second call',
  'streams/web-services/notifications.ts': 'what the API prints for these operations',
  'streams/web-services/operations.ts': 'operations of the API; a request without one says so by itself',
};

it('no file outside names a request without a reason', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path) && !HOME.test(path));
  const naming = files.filter((path) => {
    const text = readFileSync(new URL(path, SRC), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
    return REQUEST_NAMES.some((name) => text.includes(`'${name}'`) || new RegExp(`^\\s*${name}:`, 'm').test(text));
  });
  expect(naming.filter((path) => ELSEWHERE[path] === undefined)).toEqual([]);
});
