/**
 * The recorder's HTTP API, without HTTP: a request and what the recorder knows in, its answer and what it
 * knows then out. Used by the stream, the page and the mock server alike.
 * Source: Delete Call and API authentication of the recorder's documentation.
 */
import { RESPONSE_TYPES, writeAnswer, type Answer, type RecorderResponse, type ResponseType } from './answers.ts';
import type { RecorderError } from './errors.ts';
import { findConversation } from './find.ts';
import { numberOfToken, tokenNumber } from './identifiers.ts';
import { parameter, type Parameters, type RecorderRequest } from './parameters.ts';
import { FUNCTIONS, type Done } from './functions.ts';
import type { RecorderEvent, RecorderState } from './state.ts';
import { isRecorderAction } from '../../scenario/index.ts';
import { quoted, shown } from '../../tlib/index.ts';

export interface RecorderOutcome {
  readonly state: RecorderState;
  readonly response: RecorderResponse;
  /** What happened, in order; ResponseSent is the last. */
  readonly events: readonly RecorderEvent[];
  /** Why the answer is an error. */
  readonly error?: RecorderError;
}

/** Answers one request. Never throws: whatever is wrong with the request is an answer with code 2. */
export function handleRecorderRequest(state: RecorderState, request: RecorderRequest): RecorderOutcome {
  const { parameters } = request;
  const done = perform(state, parameters);
  const action = parameter(parameters, 'action');
  const type = action === undefined ? undefined : shown(action);
  const answer: Answer = done.error
    ? { type, code: 2, errorMessage: done.error.message }
    : { type, code: 0, ...(done.token === undefined ? {} : { token: done.token }), ...done.answer };
  const response = writeAnswer(answer, responseTypeOf(parameters) ?? 'XML');
  const { status, contentType, body } = response;
  const sent: RecorderEvent = {
    event: 'ResponseSent',
    message: { request: { method: request.method, parameters }, status, contentType, body },
  };
  return { state: done.state ?? state, response, events: [...(done.events ?? []), sent], ...(done.error ? { error: done.error } : {}) };
}

function perform(state: RecorderState, parameters: Parameters): Done {
  const action = parameter(parameters, 'action');
  const error = wrongWith(action, state, parameters);
  if (error) return { error };
  if (action === 'RequestToken') return giveToken(state);
  const found = findConversation(state, parameters);
  // Each function says in words of its own that there is no such call.
  if (!found.ok) return { error: { ...found.error, message: NOT_FOUND[found.error.kind]?.[action ?? ''] ?? found.error.message } };
  const does = FUNCTIONS[action ?? ''];
  return does ? does(state, found.value, parameters) : {};
}

const NOT_FOUND: Readonly<Partial<Record<RecorderError['kind'], Readonly<Record<string, string>>>>> = {
  'not-found': {
    GetCallID: 'Unable to retrieve the call identifier, because the call cannot be found.',
    GetMarkers: 'Call cannot be found.',
  },
};

/** What is wrong before anything is looked for, in the order in which it is checked. */
function wrongWith(action: string | undefined, state: RecorderState, parameters: Parameters): RecorderError | undefined {
  if (action === undefined) return { kind: 'no-action', message: 'The action parameter is missing.' };
  if (!isRecorderAction(action)) {
    const known = ['RequestToken', ...Object.keys(FUNCTIONS)].join(', ');
    return { kind: 'unknown-action', message: `The action ${quoted(action)} is not known here; these are: ${known}.` };
  }
  const key = parameter(parameters, 'apiKey');
  if (key === undefined) return { kind: 'no-key', message: 'The apiKey parameter is missing.' };
  if (key !== state.apiKey) return { kind: 'wrong-key', message: 'The API key is not known.' };
  const token = action !== 'RequestToken' && state.requiresToken ? wrongToken(state, parameter(parameters, 'token')) : undefined;
  if (token) return token;
  if (responseTypeOf(parameters) === undefined)
    return { kind: 'response-type', message: `The response type is one of ${RESPONSE_TYPES.join(', ')}.` };
  return undefined;
}

/** A token lives for an hour; a step of the scenario takes a second. */
const TOKEN_LIFETIME = 3600;

function wrongToken({ tokens, now }: RecorderState, token: string | undefined): RecorderError | undefined {
  if (token === undefined) return { kind: 'no-token', message: 'The API key requires authentication, and the token parameter is missing.' };
  const count = numberOfToken(token);
  const known = count === undefined ? undefined : tokens.get(count - 1);
  if (!known) return { kind: 'wrong-token', message: 'The token is not known.' };
  return now - known.issued > TOKEN_LIFETIME ? { kind: 'old-token', message: 'The token has expired.' } : undefined;
}

/** XML if the request does not say; undefined if it says something else than there is. */
function responseTypeOf(parameters: Parameters): ResponseType | undefined {
  const said = parameter(parameters, 'responseType') ?? 'XML';
  return RESPONSE_TYPES.find((type) => type === said);
}

/** The model has no users: it gives a token to whoever has the key, whatever the login. */
function giveToken(state: RecorderState): Done {
  const token = tokenNumber(state.issued + 1);
  return { token, state: { ...state, tokens: state.tokens.with(state.issued, { token, issued: state.now }), issued: state.issued + 1 } };
}
