/** Numbers of a log in words. */

const NUMBER = new Intl.NumberFormat('en');
const UNITS = ['bytes', 'KB', 'MB', 'GB'];

/** 1200 -> "1,200". */
export const number = (value: number): string => NUMBER.format(value);

/** `count(1, 'call')` -> "1 call"; `count(1200, 'call')` -> "1,200 calls". */
export const count = (value: number, word: string): string => `${NUMBER.format(value)} ${word}${value === 1 ? '' : 's'}`;

/** 12_300_000 -> "12.3 MB". */
export function bytes(value: number): string {
  let unit = 0;
  let left = value;
  while (left >= 1000 && unit < UNITS.length - 1) {
    left /= 1000;
    unit += 1;
  }
  return `${left >= 100 || unit === 0 ? String(Math.round(left)) : left.toFixed(1)} ${UNITS[unit] ?? ''}`;
}

/** 2_300 -> "2.3 s", 75_000 -> "1:15". */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const end = String(whole % 60).padStart(2, '0');
  return hours === 0 ? `${String(minutes)}:${end}` : `${String(hours)}:${String(minutes).padStart(2, '0')}:${end}`;
}
