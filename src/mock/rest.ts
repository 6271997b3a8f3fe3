/**
 * REST under /api/v2: what an agent's client reads, and the operations. Source: Web Services API, Voice API.
 * The operations' paths and answers are published; how the lists are wrapped (`calls`, `devices`) is recalled.
 */
import type { IncomingMessage } from 'node:http';
import type { DN } from '../model/index.ts';
import type { ScenarioStep } from '../scenario/index.ts';
import { agentOperation, answer, answerBody, operationToSteps, placeOf, type ApiAnswer, WEB_SERVICES } from '../streams/index.ts';
import { json, readJson, type Reply } from './http.ts';
import type { Session } from './session.ts';
import { quoted, shown } from '../tlib/index.ts';
import { deviceMeant, ownDevices } from './web-services/own-devices.ts';
import { onlyFields, resourceAt } from './web-services/resources.ts';

const replyOf = (one: ApiAnswer, headers: Readonly<Record<string, string>> = {}): Reply => json(one.httpStatus, answerBody(one), headers);
const wrongMethod = (path: string, ...methods: readonly string[]): Reply =>
  replyOf({ ...answer(3, `${path} takes ${methods.join(' and ')} only.`), httpStatus: 405 }, { allow: methods.join(', ') });
const nothing = (path: string): Reply => replyOf(answer(6, `There is nothing at ${shown(path, 200)}.`));

/** Where a request goes. */
export interface Address {
  /** Without a slash at its end. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The address under which the client knows the server: it stands in every uri. */
  readonly base: string;
  /** Does the operation fail after it was accepted? It is answered as if it did not, and nothing is done. */
  readonly failsLate?: (operation: unknown) => boolean;
}

/** Answers one request of an agent. */
export async function rest(
  session: Session,
  agent: DN,
  request: IncomingMessage,
  { path, query, base, failsLate }: Address,
): Promise<Reply> {
  const { method = 'GET' } = request;
  const { state } = session.after(WEB_SERVICES);
  const dn = deviceMeant(state, agent, path, session.runID);
  const found = resourceAt({ api: state, dn, query, base, run: session.runID }, path);
  const call = /^\/api\/v2\/me\/calls\/([^/]+)$/.exec(path)?.[1];
  if (method === 'GET' && found) return json(200, { statusCode: 0, [found.name]: onlyFields(found.value, query.get('fields')) });
  if (method === 'GET' && call !== undefined) return replyOf(answer(6, `${dn} has no call ${quoted(call)}.`));
  const takesOperations = call !== undefined || /^\/api\/v2\/me\/devices\/[^/]+\/calls$/.test(path);
  const place = placeOf(path, dn);
  if (!takesOperations && place === undefined && path !== USER_EVENTS)
    return found === undefined ? nothing(path) : wrongMethod(path, 'GET');
  if (method !== 'POST') return wrongMethod(path, ...(found || call !== undefined ? ['GET', 'POST'] : ['POST']));
  const body = await readJson(request);
  if (!body.ok) return asAnswer(body.error);
  if (path === USER_EVENTS) return userEvent(body.value);
  if (failsLate?.((body.value as { readonly operationName?: unknown } | null)?.operationName)) return json(200, { statusCode: 0 });
  if (session.isFull) return replyOf(answer(4, 'The scenario holds as many steps as it can. Start the server again.'));
  const now = session.after(WEB_SERVICES).state;
  if (place !== undefined) {
    // Without a device in its address it is about all that the agent has.
    const about = place === 'device' ? [dn] : ownDevices(now.world, dn);
    const done = about.map((one) => agentOperation(now, one, place, body.value));
    const refused = done.find((one) => !one.ok);
    if (refused && done.every((one) => !one.ok)) return replyOf(refused.error);
    const accepted = done.flatMap((one) => (one.ok ? [one.value] : []));
    return take(
      session,
      accepted.flatMap(({ step }) => step ?? []),
      accepted[0]?.body,
    );
  }
  const steps = operationToSteps(now, dn, { method, path, body: body.value }, session.runID);
  return steps.ok ? take(session, steps.value) : replyOf(steps.error);
}

function take(session: Session, steps: readonly ScenarioStep[], body: Readonly<Record<string, unknown>> = { statusCode: 0 }): Reply {
  for (const step of steps) session.act(step);
  return json(200, body);
}

/** Workspace Web Edition tells other applications of itself this way. It is accepted; nobody in a scenario listens. */
const USER_EVENTS = '/internal-api/operations';
function userEvent(posted: unknown): Reply {
  const name = typeof posted === 'object' && posted !== null ? (posted as Readonly<Record<string, unknown>>)['operationName'] : undefined;
  return name === 'SendUserEvent'
    ? json(200, { statusCode: 0 })
    : replyOf(answer(10, `There is no operation ${quoted(typeof name === 'string' ? name : '')} here.`));
}

/** What could not be read, in the words of the API. */
function asAnswer(reply: Reply): Reply {
  const { error } = reply.body as { readonly error: string };
  return { ...reply, body: answerBody(answer(10, error)) };
}
