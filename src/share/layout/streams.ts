/**
 * The streams that are looked at, in a link of version 1. Frozen, append only: links written years ago count on the
 * bits. A stream without a bit is spelled out, so that a new one needs no line here; one gets a bit to make its links shorter.
 */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Malformed } from './bytes.ts';

export const STREAM_BITS = ['dn', 'call', 'web-services', 'recorder', 'workspace-v3'] as const;

/** Bit of the mask, and number of the stream of a selected event, for names that are spelled out. */
const BY_NAME_BIT = 6;
const BY_NAME = 127;
const MAX_NAMES = 32;

const bitOf = (name: string): number => STREAM_BITS.findIndex((known) => known === name);

/** The DN events alone are what a link says nothing about. */
export const areUsual = (streams: readonly string[] | undefined): boolean =>
  streams === undefined || (streams.length === 1 && streams[0] === 'dn');

export function writeStreams(out: ByteWriter, streams: readonly string[] = ['dn']): void {
  const spelled = streams.filter((name) => bitOf(name) < 0);
  const bits = STREAM_BITS.map((name, bit) => (streams.includes(name) ? 1 << bit : 0)).reduce((mask, bit) => mask | bit, 0);
  out.number(bits | (spelled.length === 0 ? 0 : 1 << BY_NAME_BIT));
  if (spelled.length === 0) return;
  out.number(spelled.length);
  for (const name of spelled) out.text(name);
}

/** Throws Malformed on bits that no version gave. */
export function readStreams(from: ByteReader): { readonly streams?: readonly string[] } {
  const mask = from.number();
  if (mask === 1) return {};
  const bits = mask & ~(1 << BY_NAME_BIT);
  if (mask >= 2 << BY_NAME_BIT || bits >> STREAM_BITS.length !== 0)
    throw new Malformed('the link names a stream that this version does not know');
  const known = STREAM_BITS.filter((_, bit) => bits & (1 << bit));
  if (bits === mask) return { streams: known };
  const count = from.number();
  if (count > MAX_NAMES) throw new Malformed('the link names too many streams');
  return { streams: [...known, ...Array.from({ length: count }, () => from.text())] };
}

export function writeStream(out: ByteWriter, stream: string): void {
  const bit = bitOf(stream);
  out.byte(bit < 0 ? BY_NAME : bit);
  if (bit < 0) out.text(stream);
}

/** Undefined for a number that no version gave. */
export function readStream(from: ByteReader): string | undefined {
  const bit = from.byte();
  return bit === BY_NAME ? from.text() : STREAM_BITS[bit];
}
