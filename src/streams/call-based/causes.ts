/**
 * Why a call is gone, as the integer of EventCallDeleted: TCause. The manual says that Cause is an integer and names
 * transfer and conference; a public test model of a SIP T-Server names the values. A call that was simply released
 * became part of nothing, and its deletion has no Cause. A merge that makes a conference counts as one.
 */
import type { EndedCall } from '../../model/index.ts';
import { CAUSE_CODES } from '../../tlib/index.ts';

const DELETION_CAUSES: Readonly<Record<Exclude<EndedCall['cause'], 'released'>, number>> = {
  transfer: CAUSE_CODES.Transfer,
  conference: CAUSE_CODES.Conference,
  merge: CAUSE_CODES.Conference,
};

/** "conference" -> 12; undefined for a plain release. */
export function causeOf(cause: EndedCall['cause']): number | undefined {
  return cause === 'released' ? undefined : DELETION_CAUSES[cause];
}

/** 12 -> "conference". */
export function causeWord(code: unknown): string | undefined {
  return Object.entries(DELETION_CAUSES).find(([, value]) => value === code)?.[0];
}
