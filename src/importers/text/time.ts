/**
 * Times as logs print them. Forms differ inside one file; a time without a day gets one only where the log
 * says it. Day and month order of `dd/mm` forms is not guessed: such a stamp is a time of day.
 */
import type { ObservedTime } from '../../scenario/observed/index.ts';

const DAY = 86_400_000;
const STAMP = /^@?(?:(\d{4})[-/](\d\d)[-/](\d\d)[T ]|\d\d[-/]\d\d[-/]\d\d(?:\d\d)? )?(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,6}))?(Z)?/;

/** A line's first character can begin a time. */
export function mayBeTime(code: number): boolean {
  return code === 64 || (code >= 48 && code <= 57);
}

/** Does a line begin as a time would: `@16:45`, `16:45`, `2015-05`, `05/06`? */
export function beginsAsTime(line: string): boolean {
  const at = line.charCodeAt(0) === 64 ? 1 : 0;
  const sign = line.charCodeAt(at + 2);
  return sign === 58 || sign === 47 || sign === 45 || line.charCodeAt(at + 4) === 45 || line.charCodeAt(at + 4) === 47;
}

/** `@16:45:24.5939 [0] …` -> the time, and how many characters it took. */
export function readTime(line: string): { readonly time: ObservedTime; readonly length: number } | undefined {
  const match = STAMP.exec(line.length > 40 ? line.slice(0, 40) : line);
  if (match === null) return undefined;
  const [text, year, month, day, hours, minutes, seconds, fraction, zulu] = match;
  const ofDay =
    (Number(hours) * 60 + Number(minutes)) * 60_000 +
    Number(seconds) * 1000 +
    (fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000));
  if (ofDay >= DAY || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const time: Writable = { text: text.charCodeAt(0) === 64 ? text.slice(1) : text, ofDay };
  if (year !== undefined) time.epoch = Date.UTC(Number(year), Number(month) - 1, Number(day)) + ofDay;
  if (zulu !== undefined) time.zone = 'GMT';
  return { time, length: text.length };
}

const ZERO = 48;

/** Milliseconds of a time of day that stands at a place of a chunk with four decimals, `16:45:24.5939`; undefined for any other. */
export function ofDayAt(chunk: string, at: number): number | undefined {
  if (chunk.charCodeAt(at + 2) !== 58 || chunk.charCodeAt(at + 5) !== 58 || chunk.charCodeAt(at + 8) !== 46) return undefined;
  let digits = 0;
  for (const place of DIGITS) {
    const digit = chunk.charCodeAt(at + place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    digits = digits * 10 + digit;
  }
  const minutes = Math.floor(digits / 1e6) % 100;
  const seconds = Math.floor(digits / 1e4) % 100;
  const ofDay = (Math.floor(digits / 1e8) * 60 + minutes) * 60_000 + seconds * 1000 + Math.floor((digits % 1e4) / 10);
  return ofDay >= DAY || minutes > 59 || seconds > 60 ? undefined : ofDay;
}
const DIGITS = [0, 1, 3, 4, 6, 7, 9, 10, 11, 12] as const;

type Writable = { -readonly [Name in keyof ObservedTime]: ObservedTime[Name] };

/** Epoch seconds, GMT, with microseconds: what an event itself says of when it was made. */
export function timeOfEvent(seconds: number, micros: number, printed: ObservedTime | undefined): ObservedTime {
  const epoch = seconds * 1000 + Math.floor(micros / 1000);
  if (printed === undefined) {
    const ofDay = ((epoch % DAY) + DAY) % DAY;
    return { text: clock(ofDay), ofDay, epoch, zone: 'GMT' };
  }
  if (printed.epoch !== undefined) return printed;
  return printed.ofDay === undefined
    ? { text: printed.text, epoch, zone: 'GMT' }
    : { text: printed.text, ofDay: printed.ofDay, epoch, zone: 'GMT' };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds since midnight -> `10:00:21.310`. */
export function clock(ofDay: number): string {
  const seconds = Math.floor(ofDay / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ofDay % 1000).padStart(3, '0')}`;
}

/** A clock that runs past midnight says a time that is this much smaller; lines out of order by a little do not. */
const MIDNIGHT = 10 * 3_600_000;

/**
 * Which day each time of one file belongs to, counted from the day of its first line: threads write slightly out of
 * order, so only a time that is ten hours smaller begins a new day.
 */
export class DayCounter {
  private day = 0;
  private lastOfDay: number | undefined;

  /** The time in milliseconds since the first day's midnight. */
  place(ofDay: number): number {
    const last = this.lastOfDay;
    if (last !== undefined && last - ofDay >= MIDNIGHT) this.day += 1;
    else if (last !== undefined && ofDay - last >= MIDNIGHT && this.day > 0) return (this.day - 1) * DAY + ofDay;
    this.lastOfDay = ofDay;
    return this.day * DAY + ofDay;
  }
}
