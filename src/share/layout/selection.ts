/** What is selected, in a link, layout of version 1: a byte of kind, then a place or a number or two. */
import type { DN } from '../../model/index.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Malformed } from './bytes.ts';
import { readStream, writeStream } from './streams.ts';
import type { LinkSelection } from './types.ts';

/** Frozen order, append only; 0 is "nothing". */
const SELECTIONS = ['nothing', 'event', 'party', 'device', 'call', 'step'] as const;

export function writeSelection(out: ByteWriter, selection: LinkSelection | undefined, place: (dn: DN) => number): void {
  out.byte(SELECTIONS.indexOf(selection?.kind ?? 'nothing'));
  if (!selection) return;
  switch (selection.kind) {
    case 'event':
      writeStream(out, selection.stream);
      out.number(selection.step);
      out.number(selection.index);
      return;
    case 'party':
      out.number(place(selection.dn));
      out.number(Number(selection.connID));
      return;
    case 'device':
      out.number(place(selection.dn));
      return;
    case 'call':
      out.number(Number(selection.connID));
      return;
    case 'step':
      out.number(selection.step);
  }
}

export function readSelection(from: ByteReader, dnAt: (place: number) => DN): { readonly selection?: LinkSelection } {
  const kind = SELECTIONS[from.byte()];
  switch (kind) {
    case 'nothing':
      return {};
    case 'event': {
      const stream = readStream(from);
      if (stream === undefined) break;
      return { selection: { kind, step: from.number(), index: from.number(), stream } };
    }
    case 'party':
      return { selection: { kind, dn: dnAt(from.number()), connID: String(from.number()) } };
    case 'device':
      return { selection: { kind, dn: dnAt(from.number()) } };
    case 'call':
      return { selection: { kind, connID: String(from.number()) } };
    case 'step':
      return { selection: { kind, step: from.number() } };
    case undefined:
      break;
  }
  throw new Malformed('what the link selects is not known to this version');
}
