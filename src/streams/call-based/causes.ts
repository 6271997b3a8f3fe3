/**
 * Why a call is gone, as the integer of EventCallDeleted. The manual says that Cause is an integer and
 * names transfer and conference; it prints no values. These are chosen: transfer and conference have the
 * codes that Transferred and Conferenced have in TCallState, merge the next one. A call that was simply
 * released became part of nothing, and its deletion has no Cause.
 */
import type { EndedCall } from '../../model/index.ts';

export const DELETION_CAUSES: Readonly<Record<Exclude<EndedCall['cause'], 'released'>, number>> = { transfer: 1, conference: 2, merge: 3 };

/** "conference" -> 2; undefined for a plain release. */
export function causeOf(cause: EndedCall['cause']): number | undefined {
  return cause === 'released' ? undefined : DELETION_CAUSES[cause];
}

/** 2 -> "conference". */
export function causeWord(code: unknown): string | undefined {
  return Object.entries(DELETION_CAUSES).find(([, value]) => value === code)?.[0];
}
