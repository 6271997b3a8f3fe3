/**
 * REST under /api/v2: an agent's own devices and calls, and the operations. Source: Web Services API, Voice API.
 * The operations' paths and answers are published; how the lists are wrapped (`calls`, `devices`) is recalled.
 */
import type { IncomingMessage } from 'node:http';
import { deviceOf, type DN } from '../model/index.ts';
import {
  guid,
  connIDOf,
  callObject,
  callsOf,
  deviceId,
  deviceObject,
  operationToStep,
  answer,
  answerBody,
  type ApiAnswer,
  WEB_SERVICES,
} from '../streams/index.ts';
import { json, readJson, type Reply } from './http.ts';
import type { Session } from './session.ts';
import { quoted, shown } from '../tlib/index.ts';

const replyOf = (one: ApiAnswer, headers: Readonly<Record<string, string>> = {}): Reply => json(one.httpStatus, answerBody(one), headers);
const wrongMethod = (path: string, ...methods: readonly string[]): Reply =>
  replyOf({ ...answer(3, `${path} takes ${methods.join(' and ')} only.`), httpStatus: 405 }, { allow: methods.join(', ') });
const nothing = (path: string): Reply => replyOf(answer(6, `There is nothing at ${shown(path, 200)}.`));

/** Answers one request of an agent. `base` is the server's address, which stands in every uri. */
export async function rest(session: Session, dn: DN, request: IncomingMessage, path: string, base: string): Promise<Reply> {
  const { method = 'GET' } = request;
  const found = resource(session, dn, path, base);
  const takesOperations = /^\/api\/v2\/me\/(calls\/[^/]+|devices\/[^/]+\/calls)$/.test(path);
  if (method === 'GET' && found !== undefined) return found;
  if (!takesOperations) return found === undefined ? nothing(path) : wrongMethod(path, 'GET');
  if (method !== 'POST') return wrongMethod(path, ...(path.startsWith('/api/v2/me/calls/') ? ['GET', 'POST'] : ['POST']));
  const body = await readJson(request);
  if (!body.ok) return asAnswer(body.error);
  if (session.isFull) return replyOf(answer(4, 'The scenario holds as many steps as it can. Start the server again.'));
  const step = operationToStep(session.after(WEB_SERVICES).state, dn, { method, path, body: body.value }, session.runID);
  if (!step.ok) return replyOf(step.error);
  session.act(step.value);
  return json(200, { statusCode: 0 });
}

/** What could not be read, in the words of the API. */
function asAnswer(reply: Reply): Reply {
  const { error } = reply.body as { readonly error: string };
  return { ...reply, body: answerBody(answer(10, error)) };
}

/** What there is at an address; undefined for no such place. A call that the agent does not have is an answer. */
function resource(session: Session, dn: DN, path: string, base: string): Reply | undefined {
  const { state } = session.after(WEB_SERVICES);
  switch (path) {
    case '/api/v2/me':
      return json(200, { statusCode: 0, user: userObject(session, dn, base) });
    case '/api/v2/me/devices':
      return json(200, { statusCode: 0, devices: [deviceObject(state.world, dn, base)] });
    case '/api/v2/me/calls':
      return json(200, { statusCode: 0, calls: callsOf(state, dn).map((call) => callObject(call, base, session.runID)) });
    case `/api/v2/me/devices/${deviceId(dn)}`:
      return json(200, { statusCode: 0, device: deviceObject(state.world, dn, base) });
    default:
      break;
  }
  const id = /^\/api\/v2\/me\/calls\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return undefined;
  const connID = connIDOf(id, session.runID);
  const call = callsOf(state, dn).find((one) => one.connID === connID);
  return call
    ? json(200, { statusCode: 0, call: callObject(call, base, session.runID) })
    : replyOf(answer(6, `${dn} has no call ${quoted(id)}.`));
}

function userObject({ world }: Session, dn: DN, base: string): object {
  const device = deviceOf(world, dn);
  const id = guid(`user ${dn}`);
  return {
    id,
    userName: device?.agentID ?? dn,
    ...(device?.name === undefined ? {} : { firstName: device.name }),
    ...(device?.agentID === undefined ? {} : { employeeId: device.agentID, loginCode: device.agentID }),
    phoneNumber: dn,
    uri: `${base}/api/v2/users/${id}`,
    path: `/users/${id}`,
  };
}
