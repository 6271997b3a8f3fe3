/**
 * How a client of the Workspace API signs in before it begins a session: OAuth, by a code that a redirect brings or by a
 * password. Source: genesys-workspace-client-js 9.0.1 (GET /workspace/v3/login and logout with redirect_uri), the vendor's
 * sample server (GET /auth/v3/oauth/authorize), a .NET client (POST /auth/v3/oauth/token with a password); RFC 6749 for
 * the fields of answers and errors. Which codes and tokens there are is our choice: the DN of the agent.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { World } from '../model/index.ts';
import { quoted, shown } from '../tlib/index.ts';
import { agentNamed, notLoggedIn, userName } from './agents.ts';
import { isLoopback, SIGN_IN_PAGES } from './guard.ts';
import { json, notAllowed, readText, type Reply } from './http.ts';

const AUTH = '/auth/v3/';
const TOKEN = `${AUTH}oauth/token`;
/** A working day; nothing here ends. */
const EXPIRES_SECONDS = 12 * 3600;

/** RFC 6749, 4.1.2.1 and 5.2. */
type OAuthError = 'invalid_request' | 'invalid_grant' | 'unsupported_grant_type' | 'not_found';
const failure = (status: number, error: OAuthError, description: string): Reply => json(status, { error, error_description: description });

type Asked = Pick<URL, 'pathname' | 'searchParams'>;

/** Answers a request to an address of signing in; undefined for any other. */
export async function signIn(request: IncomingMessage, { pathname, searchParams }: Asked, world: World): Promise<Reply | undefined> {
  if (SIGN_IN_PAGES.has(pathname)) return request.method === 'GET' ? authorize(request.headers, searchParams, world) : notAllowed('GET');
  if (pathname === TOKEN) return request.method === 'POST' ? token(request, world) : notAllowed('POST');
  return pathname.startsWith(AUTH)
    ? failure(404, 'not_found', `There is nothing at ${shown(pathname, 200)}. Of ${AUTH} there are oauth/authorize and oauth/token.`)
    : undefined;
}

/** A browser is asked who it is, and brings the code to the page that it came from. */
function authorize(headers: IncomingHttpHeaders, query: URLSearchParams, world: World): Reply {
  const back = pageOfThisMachine(query.get('redirect_uri'));
  if (!back) return failure(400, 'invalid_request', '"redirect_uri" must be an address of this machine, such as http://localhost:3000/.');
  const type = query.get('response_type') ?? 'code';
  if (type !== 'code') return failure(400, 'invalid_request', `"response_type" is code here, not ${quoted(type)}.`);
  const dn = agentNamed(world, userName(headers.authorization));
  if (dn === undefined) return notLoggedIn(headers);
  back.searchParams.set('code', dn);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return redirect(back);
}

/** A token for a user name with any password, or for a code. */
async function token(request: IncomingMessage, world: World): Promise<Reply> {
  const text = await readText(request);
  if (!text.ok) return text.error;
  const form = new URLSearchParams(text.value);
  const grant = form.get('grant_type');
  const name = grant === 'password' ? form.get('username') : grant === 'authorization_code' ? form.get('code') : undefined;
  if (grant === null) return failure(400, 'invalid_request', '"grant_type" is missing from the form.');
  if (name === undefined)
    return failure(400, 'unsupported_grant_type', `"grant_type" is password or authorization_code here, not ${quoted(grant)}.`);
  const dn = agentNamed(world, name ?? undefined);
  if (dn === undefined)
    return failure(400, 'invalid_grant', 'The user name, or the code, must be the DN or the agentID of an agent of this scenario.');
  return json(200, { access_token: dn, token_type: 'bearer', expires_in: EXPIRES_SECONDS, scope: form.get('scope') ?? '*' });
}

/** Whoever logs out by opening the address goes to the page that it names; a client is answered as ever. */
export function leaving({ method }: IncomingMessage, query: URLSearchParams, done: Reply): Reply {
  const back = method === 'GET' ? pageOfThisMachine(query.get('redirect_uri')) : undefined;
  return back ? { ...redirect(back), headers: { ...done.headers, location: back.href } } : done;
}

const redirect = (to: URL): Reply => ({ status: 302, headers: { location: to.href } });

/** A redirect leads to softphones of this machine only. */
function pageOfThisMachine(address: string | null): URL | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && isLoopback(url.host) && url.username === '' ? url : undefined;
}
