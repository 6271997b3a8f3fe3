/**
 * Who is logged in. HTTP Basic: the user name is an agent's DN or agentID, any password will do. After the first
 * request a cookie stands for it, as with Web Services. Source: Web Services API, authentication.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { DN, World } from '../model/index.ts';
import { isAgent } from '../streams/index.ts';
import { hostname } from './guard.ts';
import { json, type Reply } from './http.ts';

const COOKIE = 'partyline-session';
const MAX_SESSIONS = 1000;

export interface Login {
  readonly dn: DN;
  /** What the client must send back with whatever changes something, where that is demanded. */
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
}

const NOT_LOGGED_IN = {
  statusCode: 20,
  statusMessage: 'Log in with HTTP Basic: the user name is the DN or the agentID of an agent of this scenario.',
};
/** What is said to somebody who is not logged in: 403 and statusCode 20, as published; a browser that opens a page is asked who it is. */
export const notLoggedIn = (headers: IncomingHttpHeaders): Reply =>
  headers['sec-fetch-mode'] === 'navigate'
    ? json(401, NOT_LOGGED_IN, { 'www-authenticate': 'Basic realm="Partyline mock", charset="UTF-8"' })
    : json(403, NOT_LOGGED_IN);

interface AgentSession {
  readonly dn: DN;
  readonly token: string;
}

export class Agents {
  private readonly sessions = new Map<string, AgentSession>();

  /** In: a request's headers. Out: the agent's DN and what the answer must carry, or what is said to a stranger. */
  login(headers: IncomingHttpHeaders, world: World): Login | Reply {
    const named = userName(headers.authorization);
    if (headers.authorization !== undefined) {
      const dn = agentNamed(world, named);
      if (dn === undefined) return notLoggedIn(headers);
      const [id, { token }] = this.begin(dn);
      return { dn, token, headers: { 'set-cookie': `${COOKIE}=${id}; Path=/; HttpOnly; ${siteOf(headers)}` } };
    }
    const known = this.sessions.get(cookie(headers.cookie));
    return known === undefined ? notLoggedIn(headers) : { ...known, headers: {} };
  }

  /** Every session is lost, as when a server is started again. */
  forgetAll(): void {
    this.sessions.clear();
  }

  /** The agents who are logged in. */
  get loggedIn(): readonly DN[] {
    return [...this.sessions.values()].map(({ dn }) => dn);
  }

  private begin(dn: DN): readonly [string, AgentSession] {
    const known = [...this.sessions].find(([, each]) => each.dn === dn);
    if (known !== undefined) return known;
    const oldest = this.sessions.keys().next();
    if (this.sessions.size >= MAX_SESSIONS && !oldest.done) this.sessions.delete(oldest.value);
    const begun = { dn, token: randomUUID() };
    const id = randomUUID();
    this.sessions.set(id, begun);
    return [id, begun];
  }
}

/**
 * A page of http://localhost:3000 that asks http://127.0.0.1:8080 is of another site, whose requests carry no strict
 * cookie. Pages of this machine alone get this far, and a browser takes loopback for secure.
 */
export function siteOf({ origin, host = '' }: IncomingHttpHeaders): string {
  const isSame = origin === undefined || hostname(origin.replace(/^https?:\/\//, '')) === hostname(host);
  return isSame ? 'SameSite=Strict' : 'SameSite=None; Secure';
}

/** The user of HTTP Basic. */
export function userName(authorization: string | undefined): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const end = decoded.indexOf(':');
  return end < 1 ? undefined : decoded.slice(0, end);
}

/** The agent that a DN or an agentID names. */
export function agentNamed(world: World, name: string | undefined): DN | undefined {
  const device =
    world.devices.find(({ dn }) => dn === name) ?? world.devices.find(({ agentID }) => agentID !== undefined && agentID === name);
  return device && isAgent(world, device.dn) ? device.dn : undefined;
}

const cookie = (header = ''): string =>
  header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';
