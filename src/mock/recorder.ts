/** The recorder's HTTP API at /verba/api. Every request is a step of the scenario, so it can be seen and shared. */
import type { IncomingMessage } from 'node:http';
import {
  RECORDER,
  parseParameters,
  stepOfRequest,
  type Parameters,
  type RecorderRequest,
  handleRecorderRequest,
} from '../streams/index.ts';
import { notAllowed, readText, type Reply } from './http.ts';
import type { Session } from './session.ts';

/** In: a request with its query. Out: what the recorder answers. */
export async function recorder(session: Session, request: IncomingMessage, query: string): Promise<Reply> {
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') return notAllowed('GET', 'POST');
  const body = method === 'POST' ? await readText(request) : undefined;
  if (body && !body.ok) return body.error;
  const parameters = parseParameters(query, body?.value ?? '');
  const response =
    asStep(session, method, parameters) ??
    handleRecorderRequest(session.after(RECORDER).state, { method, parameters } satisfies RecorderRequest).response;
  return { status: response.status, text: response.body, type: response.contentType };
}

/** Undefined for what no document can hold: it is answered all the same, and leaves no trace. */
function asStep(session: Session, method: 'GET' | 'POST', parameters: Parameters) {
  const read = session.isFull ? undefined : session.read(stepOfRequest({ method, parameters }));
  if (!read?.ok) return undefined;
  session.act(read.value);
  return session.after(RECORDER).outcome?.response;
}
