/**
 * Versions of the link. A version that changes the bytes adds a reader, one that changes what they
 * mean adds an upgrader, and both keep all that went before: a link opens for ever.
 */
import type { RawView } from './layout/layout.ts';
import { unpackView } from './layout/layout.ts';

export const LINK_VERSION = 1;

/** Turns what version n-1 held into what version n holds, and says why it had to change. */
export interface Upgrader {
  readonly why: string;
  readonly upgrade: (view: RawView) => RawView;
}

/** readers[n] reads the bytes of version n. */
const READERS: Readonly<Record<number, (bytes: Uint8Array) => RawView>> = { 1: unpackView };

/** upgraders[n] turns version n-1 into n. Version 1 is the first. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {};

/** Throws if a version from 1 on has no reader, or one from 2 on no upgrader: an old link would not open. */
export function assertNoGap(version: number, readers: typeof READERS, upgraders: typeof UPGRADERS): void {
  for (let n = 1; n <= version; n++) {
    if (!readers[n]) throw new Error(`links: version ${n} has no reader`);
    if (n > 1 && !upgraders[n]) throw new Error(`links: no upgrader turns version ${n - 1} into ${n}`);
  }
}
assertNoGap(LINK_VERSION, READERS, UPGRADERS);

/** Reads bytes of a version up to LINK_VERSION as the newest version means them. */
export function readVersion(version: number, bytes: Uint8Array): RawView {
  const read = READERS[version];
  if (!read) throw new Error(`links: version ${version} has no reader`);
  return upgraded(read(bytes), version, LINK_VERSION, UPGRADERS);
}

export function upgraded(view: RawView, from: number, to: number, upgraders: typeof UPGRADERS): RawView {
  let current = view;
  for (let n = from + 1; n <= to; n++) {
    const step = upgraders[n];
    if (step) current = step.upgrade(current);
  }
  return current;
}
