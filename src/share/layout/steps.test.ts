/** A name that has no number in links is spelled out. */
import { expect, it } from 'vitest';
import type { ScenarioStep } from '../../scenario/index.ts';
import { ByteReader, ByteWriter, Malformed } from './bytes.ts';
import { opcodeOf } from './opcodes.ts';
import { readStep, UnknownStep, writeStep } from './steps.ts';

const DNS = ['A', 'B'];
const written = (step: ScenarioStep, codeOf: typeof opcodeOf): Uint8Array => {
  const out = new ByteWriter();
  writeStep(out, step, (dn) => DNS.indexOf(dn), codeOf);
  return out.done();
};
const read = (bytes: Uint8Array): unknown => readStep(new ByteReader(bytes), (place) => DNS[place] ?? '');
const named = (name: string, ...rest: readonly number[]): Uint8Array => {
  const out = new ByteWriter();
  out.byte(254);
  out.text(name);
  for (const byte of rest) out.byte(byte);
  return out.done();
};
const unnumbered = (): undefined => undefined;

const STEPS: readonly ScenarioStep[] = [
  { request: 'TSetMuteOn', thisDN: 'B' },
  { request: 'TInitiateConference', thisDN: 'A', otherDN: 'B', connID: '1', reasons: { why: 'ask' } },
  { action: 'Dial', thisDN: 'A', otherDN: 'B' },
  { action: 'SwitchOver' },
];

it.each(STEPS)('%j is the same again, whether its name has a number or is spelled out', (step) => {
  expect(read(written(step, opcodeOf))).toEqual(step);
  const spelled = written(step, unnumbered);
  expect(new TextDecoder().decode(spelled)).toContain('request' in step ? step.request : step.action);
  expect(read(spelled)).toEqual(step);
});
it('the bytes of a name without a number are the reserved code, the name, and then as ever', () => {
  expect(written({ request: 'TSetMuteOn', thisDN: 'B' }, unnumbered)).toEqual(named('TSetMuteOn', 0x10));
});
it('a name that only a later version knows is said', () => {
  expect(() => read(named('TTakeNotes', 0x10))).toThrow(new UnknownStep('TTakeNotes'));
});
it.each(['', '<b>', 'constructor!', 'T'.repeat(65)])('"%s" is no name at all', (name) => {
  expect(() => read(named(name, 0x10))).toThrow(new Malformed('a step has a name that is none'));
});
