/**
 * Who uses the Workspace API. An authorization code or a bearer token names an agent; from there on the cookie
 * WORKSPACE_SESSIONID stands for the session, and activate-channels binds it to a DN. Source: the vendor's JavaScript
 * client (cookie and order). That the code or token is the DN or agentID of an agent is our choice.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { DN } from '../model/index.ts';
import { siteOf } from './agents.ts';

const COOKIE = 'WORKSPACE_SESSIONID';
export const MAX_SESSIONS = 1000;

export interface WorkspaceSession {
  readonly id: string;
  /** The agent whom the token named. */
  readonly user: DN;
  /** The DN that activate-channels bound it to: what happens there is told on the voice channel. */
  dn?: DN;
  /** It has logged out: what its CometD client still says is heard, and nothing else. */
  ended?: true;
}

export class WorkspaceSessions {
  private readonly sessions = new Map<string, WorkspaceSession>();
  private readonly onGone: (id: string) => void;

  /** In: what happens when a session is no longer known. */
  constructor(onGone: (id: string) => void) {
    this.onGone = onGone;
  }

  begin(user: DN): WorkspaceSession {
    const oldest = this.sessions.keys().next();
    if (this.sessions.size >= MAX_SESSIONS && !oldest.done) this.forget(oldest.value);
    const session: WorkspaceSession = { id: randomUUID(), user };
    this.sessions.set(session.id, session);
    return session;
  }

  /** In: the header Cookie. The vendor's client joins cookies by ";" with no space. */
  find(cookies = ''): WorkspaceSession | undefined {
    const pairs = cookies.split(';').map((pair) => pair.trim());
    const id = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
    return id === undefined ? undefined : this.sessions.get(id);
  }

  named(id: string): WorkspaceSession | undefined {
    return this.sessions.get(id);
  }

  end(session: WorkspaceSession): void {
    session.ended = true;
    delete session.dn;
  }

  /** Every session is lost, as when a server is started again. */
  forgetAll(): void {
    for (const id of [...this.sessions.keys()]) this.forget(id);
  }

  private forget(id: string): void {
    this.sessions.delete(id);
    this.onGone(id);
  }

  /** The sessions whose voice channel is that of a DN. */
  of(dn: DN): readonly WorkspaceSession[] {
    return [...this.sessions.values()].filter((one) => one.dn === dn);
  }
}

/** What the browser, or the client, is to keep. */
export const cookieOf = ({ id }: WorkspaceSession, headers: IncomingHttpHeaders): string =>
  `${COOKIE}=${id}; Path=/workspace/v3; HttpOnly; ${siteOf(headers)}`;
export const cookieGone = `${COOKIE}=; Path=/workspace/v3; Max-Age=0`;
