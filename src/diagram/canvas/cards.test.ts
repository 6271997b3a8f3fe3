import { describe, expect, it } from 'vitest';
import { cardOf, linesOn } from './cards.ts';
import { DEVICE_SIZE } from './geometry.ts';
import { shorten, textWidth } from './words.ts';

describe('a card', () => {
  it('is of the usual size for a short name', () => {
    expect(cardOf('B', 'extension', 'Bea, agent')).toEqual({ ...DEVICE_SIZE, lines: ['Bea, agent'] });
  });
  it('grows to the side, then to two lines', () => {
    const broad = cardOf('B', 'extension', 'Beatrix, agent');
    expect(broad.lines).toHaveLength(1);
    expect(broad.width).toBeGreaterThan(DEVICE_SIZE.width);
    const high = cardOf('A', 'extension', 'Ada Lovelace-Augustin of Ockham, agent');
    expect(high.lines.join(' ')).toBe('Ada Lovelace-Augustin of Ockham, agent');
    expect(high.height).toBeGreaterThan(DEVICE_SIZE.height);
  });
  it('keeps the beginning and the end of a name that does not fit', () => {
    const { lines } = cardOf('A', 'external', 'Accounts receivable and collections of the northern region, second line, evening shift');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Accounts rec/u);
    expect(lines[1]).toMatch(/^….*evening shift$/u);
  });
  it('keeps the beginning of a name that is written from right to left', () => {
    const name = 'سلمى بنت عبد الله بن محمد بن إبراهيم الأندلسي القرطبي المغربي';
    const { lines } = cardOf('A', 'extension', name);
    expect(name.startsWith(lines[0] ?? '-')).toBe(true);
    expect(lines.at(-1)).toMatch(/…$/u);
  });
  it('never cuts a DN: it takes more lines', () => {
    expect(cardOf('+32225671234', 'extension', 'extension').width).toBeLessThan(200);
    expect(cardOf('sip:someone.with.a.long.name@example.com', 'extension', 'extension').height).toBeGreaterThan(60);
  });
  it('tells what was set on the device in the room that it has', () => {
    const card = cardOf('B', 'extension', 'Bea');
    expect(linesOn(card, 'extension', 'Bea, not ready, do not disturb')).toHaveLength(1);
    expect(linesOn(card, 'extension', 'Bea, not ready, do not disturb')[0]).toContain('…');
  });
});

describe('words', () => {
  it.each(['extension', 'Ada Lovelace', 'ACD queue', 'WWW', '会议室', 'سلمى'])('%s has a breadth', (text) => {
    expect(textWidth(text, 12)).toBeGreaterThan(0);
    expect(textWidth(text, 24)).toBeCloseTo(textWidth(text, 12) * 2);
  });
  it('are cut so that they fit', () => {
    const short = shorten('Accounts receivable, north', 90, 12);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(90);
    expect(short).toMatch(/^Acc.*….*h$/u);
  });
});
