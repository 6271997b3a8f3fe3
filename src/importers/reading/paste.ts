/** What pasting does to lines: HTML in place of line ends, entities in place of quotes, two lines glued to one. */

import { mayBeTime } from '../text/time.ts';

const BREAK = /<br ?\/?>/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LONGEST = 200_000;

const decoded = (text: string): string =>
  text
    .replace(/<\/?(?:span|p|pre|code|b|i|div|font)\b[^>]*>/gi, '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\\_/g, '_');

/** The lines that one line of a web page holds; undefined where there is nothing of HTML in it. */
export function unpasted(line: string): readonly string[] | undefined {
  if (line.length > LONGEST || (!line.includes('<br') && !line.includes('&#8') && !line.includes('<span'))) return undefined;
  return line.split(BREAK).map((part) => decoded(part).replace(/^ /, ''));
}

const GLUED = /@\d\d:\d\d:\d\d\.\d{4} \[/;

/** Where a second message begins inside a line, if one does: `…'7101'@10:00:00.1230 [0] … : message EventX`. */
export function gluedAt(line: string): number {
  if (line.length > LONGEST || !line.includes(': message ')) return -1;
  const at = line.search(GLUED);
  return at > 0 ? at : -1;
}

const HEADER =
  /^(?:Genesys .* Ver\. |.{2,60} Ver\. \d|Application (?:name|type):|Command line:|Host (?:name|info):|Time zone:|UTC time:|Local time:|Start time|Running time:|File: \(\d+\)|DBID:|Server (?:name|type):|Build|Copyright|\s+at \w+ library)/i;

/** A line of the block that a server writes at the top of every file, also where that cuts a record in two. */
export const isFileHeader = (line: string): boolean => line.length < 1000 && !mayBeTime(line.charCodeAt(0)) && HEADER.test(line);
