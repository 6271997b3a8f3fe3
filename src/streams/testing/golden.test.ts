/** A mistake in a golden file is answered with file and line, and with the word that was probably meant. */
import { expect, it } from 'vitest';
import { parseGolden } from './golden.ts';

const HEAD = '# A call\ndevices: A, B\n';

it.each([
  ['A: TMakCall B', 'call.txt:3: "TMakCall" is no request and no action; did you mean "TMakeCall"?'],
  [
    'A: TMakeCall B\n----\nEventCallCreated  connid',
    'call.txt:5: connid has no value; expected one after it, or "no connid" where it must be absent',
  ],
  ['devices: A (extrenal)', 'call.txt:3: "extrenal" is neither a kind of device nor a setting of one; did you mean "external"?'],
])('%j', (line, message) => {
  expect(() => parseGolden('call.txt', HEAD + line)).toThrow(message);
});
