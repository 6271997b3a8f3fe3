/**
 * What an HTTP answer of Web Services says: `{ statusCode }`, and `statusMessage` when it is not 0.
 * Source: Web Services API, Return Values. The HTTP status beside a code is published for few of them.
 */
import type { Refusal } from '../../model/index.ts';
import type { Provenance } from '../../tlib/index.ts';

export interface StatusCode {
  readonly code: number;
  readonly meaning: string;
  readonly httpStatus: number;
  /** Of the HTTP status; the code itself is published. */
  readonly prov: Provenance;
}

const row = (code: number, meaning: string, httpStatus: number, prov: Provenance = 'chosen'): StatusCode => ({
  code,
  meaning,
  httpStatus,
  prov,
});

export const STATUS_CODES: readonly StatusCode[] = [
  row(0, 'Done, or accepted and passed on', 200, 'manual'),
  row(1, 'A required parameter is missing', 400),
  row(2, 'A parameter is not valid in the current state', 400),
  row(3, 'The operation is forbidden', 403),
  row(4, 'Something went wrong inside', 500, 'manual'),
  row(5, 'This user may not do it', 403),
  row(6, 'There is no such resource', 404),
  row(7, 'Some actions of several were done', 200, 'manual'),
  row(8, 'The password must be changed', 403),
  row(9, 'Not finished yet', 202),
  row(10, 'A value is out of range', 400),
  row(11, 'The property is read-only', 400),
  row(12, 'The resource cannot be retrieved', 500),
  row(13, 'The resource cannot be created', 500),
  row(14, 'The resource cannot be deleted', 500),
  row(15, 'The resource cannot be updated', 500),
  row(16, 'The resource cannot be assigned', 500),
  row(17, 'The resource cannot be unassigned', 500),
  row(18, 'The resource exists already', 409),
  row(19, 'The resource is in use already', 409),
  row(20, 'The user is not authenticated', 403, 'manual'),
];

/** An answer to an operation, refused or not. */
export interface ApiAnswer {
  readonly httpStatus: number;
  readonly statusCode: number;
  readonly statusMessage?: string;
  readonly prov: Provenance;
  /** The call model's own reason, where it is the one that refuses. */
  readonly refusal?: Refusal;
}

export const ACCEPTED: ApiAnswer = { httpStatus: 200, statusCode: 0, prov: 'manual' };

/** An answer with a code of the table. Which code fits a refusal is nowhere printed, so the answer as a whole is our choice. */
export function answer(statusCode: number, statusMessage: string, refusal?: Refusal): ApiAnswer {
  const known = STATUS_CODES.find(({ code }) => code === statusCode);
  if (!known) throw new Error(`web services: there is no statusCode ${String(statusCode)}`);
  return { httpStatus: known.httpStatus, statusCode, statusMessage, prov: 'chosen', ...(refusal ? { refusal } : {}) };
}

/** The answer to an operation that the call model refuses. */
export function refusalAnswer(refusal: Refusal): ApiAnswer {
  return answer(refusal.kind === 'unknown-call' || refusal.kind === 'not-in-call' ? 6 : 2, refusal.message, refusal);
}

/** What the HTTP body holds. */
export function answerBody({ statusCode, statusMessage }: ApiAnswer): Readonly<Record<string, unknown>> {
  return statusMessage === undefined ? { statusCode } : { statusCode, statusMessage };
}
