import { describe, expect, it } from 'vitest';
import { callUUID, hexConnID, ordinalOf } from './ids.ts';

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
  it.each(['', 'x', '0', '-1', '1.5', '9999999999999'])('%j is no call number', (ordinal) => {
    expect(() => hexConnID(ordinal)).toThrow('call number');
    expect(() => callUUID(ordinal)).toThrow('call number');
  });
});
