/**
 * What an HTTP answer says: `{ status: { code } }`. Source: genesys-workspace-client-js 9.0.1 and the vendor's Java
 * client (0 done, 1 accepted; Java throws at any other code for a voice request), the sample server (603). Which HTTP
 * status and code a refusal carries is not known: those are ours.
 */
import type { Provenance } from '../../tlib/index.ts';

export interface WorkspaceAnswer {
  readonly httpStatus: number;
  readonly code: number;
  readonly message?: string;
  readonly prov: Provenance;
}

/** Done at once. */
export const DONE: WorkspaceAnswer = { httpStatus: 200, code: 0, prov: 'observed' };
/** Accepted: what came of it is told by CometD. */
export const ACCEPTED: WorkspaceAnswer = { httpStatus: 200, code: 1, prov: 'observed' };

const refused = (httpStatus: number, code: number, message: string): WorkspaceAnswer => ({ httpStatus, code, message, prov: 'chosen' });

/** The refusals there are, each from what is wrong in words. */
export const workspaceErrors = {
  /** What was asked cannot be read, or lacks something. */
  wrongRequest: (message: string) => refused(400, 400, message),
  wrongMethod: (method: string) => refused(405, 405, `Only ${method} will do here.`),
  forbidden: (message: string) => refused(403, 403, message),
  /** 500 with "Resource not found." is the one error that the generated API prints as an example. */
  notFound: (message: string) => refused(404, 500, `Resource not found. ${message}`),
  notModelled: (message: string) => refused(501, 501, message),
  full: (message: string) => refused(507, 507, message),
  unauthorized: (message: string) => refused(403, 603, `Unauthorized. ${message}`),
} as const;

/** In: an answer, and the operationId of the request if it had one. Out: the body. */
export function workspaceBody({ code, message }: WorkspaceAnswer, operationId?: string): Readonly<Record<string, unknown>> {
  return { status: { code, ...(message === undefined ? {} : { message }) }, ...(operationId === undefined ? {} : { operationId }) };
}
