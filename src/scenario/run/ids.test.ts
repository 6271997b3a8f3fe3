import { describe, expect, it } from 'vitest';
import { callUUID, hexConnID, ordinalOf, readRunID } from './ids.ts';

describe('ids as a server prints them', () => {
  it.each([
    ['9', '0071027198180009', '01RCC3N118B1V0SL8O7GK2LAES000009'],
    ['11', '007102719818000b', '01RCC3N118B1V0SL8O7GK2LAES00000B'],
    ['70000', '0071027198191170', '01RCC3N118B1V0SL8O7GK2LAES0024BG'],
  ])('call %s', (ordinal, connID, uuid) => {
    expect([hexConnID(ordinal), callUUID(ordinal)]).toEqual([connID, uuid]);
    expect([ordinalOf(connID), ordinalOf(uuid), ordinalOf(connID.toUpperCase())]).toEqual([ordinal, ordinal, ordinal]);
  });
  it.each(['', '1', '0000000000000001', 'zz71027198180009', '0071027198180000', '01RCC3N118B1V0SL8O7GK2LAES00000z'])(
    '%j is no id of ours',
    (id) => {
      expect(ordinalOf(id)).toBeUndefined();
    },
  );
  it("a run has its own ids, and knows no other run's", () => {
    const [first, second] = ['1f3a09bc', '1f3a09bd'];
    expect([hexConnID('9', first), callUUID('9', first)]).toEqual(['001f3a09bc000009', '01RCC3N118B1V0SL8O1F3A09BC000009']);
    for (const ordinal of ['1', '9', '100000', '16777215'])
      for (const id of [hexConnID(ordinal, first), callUUID(ordinal, first)]) {
        expect(ordinalOf(id, first)).toBe(ordinal);
        expect([ordinalOf(id, second), ordinalOf(id)]).toEqual([undefined, undefined]);
      }
    expect(() => hexConnID('16777216', first)).toThrow('call number');
    expect(ordinalOf(callUUID('16777216'), first)).toBeUndefined();
  });
  it.each([
    ['1F3A', '00001f3a'],
    ['0', '00000000'],
    ['', undefined],
    ['123456789', undefined],
    ['run', undefined],
  ])('the id of a run %j', (text, id) => {
    expect(readRunID(text)).toBe(id);
  });
  it.each(['', 'x', '0', '-1', '1.5', '9999999999999'])('%j is no call number', (ordinal) => {
    expect(() => hexConnID(ordinal)).toThrow('call number');
    expect(() => callUUID(ordinal)).toThrow('call number');
  });
});
