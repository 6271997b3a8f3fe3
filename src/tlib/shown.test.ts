import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainJson, quoted, shown } from './shown.ts';

describe('echoed text', () => {
  test.each([
    ['plain words stay', 'Bea, agent 4711 — später', 'Bea, agent 4711 — später'],
    ['a terminal is not cleared', '\u001b[2J', '\\u001b[2J'],
    ['NUL and DEL are seen', 'a\0b\u007f', 'a\\u0000b\\u007f'],
    ['C1 controls are seen', '\u009b31m', '\\u009b31m'],
    ['direction is not turned', 'a\u202egnp.exe', 'a\\u202egnp.exe'],
    ['isolates, marks and the byte order mark are seen', '\u2066x\u2069\u200e\ufeff', '\\u2066x\\u2069\\u200e\\ufeff'],
    ['lines do not break', 'a\r\nb\u2028c', 'a\\r\\nb\\u2028c'],
    ['tags beyond the first plane are seen', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a character is seen', 'a\ud800', 'a\\ud800'],
    ['letters of every script stay', 'בדיקה 電話 📞', 'בדיקה 電話 📞'],
  ])('%s', (_, text, seen) => {
    expect(shown(text)).toBe(seen);
  });

  test('is short, and no character is cut in half', () => {
    expect(shown('x'.repeat(5_000_000))).toBe(`${'x'.repeat(57)}…`);
    expect(shown(`${'x'.repeat(56)}📞${'y'.repeat(10)}`)).toBe(`${'x'.repeat(56)}…`);
    expect(quoted(`say "${'"'.repeat(100)}`, 10)).toBe('"say \\"\\"\\"…"');
  });

  test('whatever the text, nothing unseen is left, and the length is bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const seen of [shown(text), quoted(text)]) {
          expect(seen).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(seen.length).toBeLessThan(60 * 9);
        }
        const json = plainJson(JSON.stringify({ text }));
        expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
