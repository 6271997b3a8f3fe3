/**
 * Who may speak to the server. It listens on the loopback interface only; beyond that a page of another site
 * must not reach it through somebody's browser, neither by a name that resolves to 127.0.0.1 (DNS rebinding)
 * nor by a form or an image. Pages served from this machine may: that is where softphones are developed.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { problem, type Reply } from './http.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** "localhost:3000" -> "localhost"; undefined for what is no host. */
export function hostname(host: string): string | undefined {
  return /^(\[[0-9a-f:]+\]|[^:/?#@\s]+)(:\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase();
}

export const isLoopback = (host: string | undefined): boolean => host !== undefined && LOOPBACK.has(hostname(host) ?? '');

/** What may be loosened, each by an option that names its risk. */
export interface Trust {
  /** `Origin: null` is what a file, and a frame that any site locks in, say of themselves: whoever trusts it trusts them all. */
  readonly nullOrigin?: boolean;
}

/** The page that a browser says it asks for: undefined when it says nothing, null when it is not of this machine. */
function originOf({ origin }: IncomingHttpHeaders, { nullOrigin = false }: Trust): string | null | undefined {
  if (origin === undefined) return undefined;
  if (origin === 'null' && nullOrigin) return origin;
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return isLoopback(host) ? origin : null;
}

/** Why a request is turned away; undefined when it may go on. */
export function turnedAway(headers: IncomingHttpHeaders, trust: Trust = {}): Reply | undefined {
  if (!isLoopback(headers.host)) return problem(403, 'This server answers to 127.0.0.1 and localhost only.');
  const origin = originOf(headers, trust);
  if (origin === null) return problem(403, 'Pages of other sites may not use this server.');
  const crossing = headers['sec-fetch-site'] === 'cross-site';
  return crossing && origin === undefined && headers['sec-fetch-mode'] !== 'navigate'
    ? problem(403, 'Pages of other sites may not use this server.')
    : undefined;
}

/** Where a client of the Workspace API sends a browser to sign in. */
export const SIGN_IN_PAGES: ReadonlySet<string> = new Set(['/workspace/v3/login', '/auth/v3/oauth/authorize']);

/**
 * A browser that was sent here by another page (a link, a form, a redirect, a frame) may open the page's own address
 * and nothing else: the recorder's requests and others change the run by GET. Undefined when it may go on.
 * Browsers that do not say where they come from say it, mostly, by Referer.
 */
export function strayed({ headers, method }: IncomingMessage, path: string): Reply | undefined {
  const { referer } = headers;
  const site = headers['sec-fetch-site'];
  const elsewhere =
    site === undefined ? isForeign(referer) : site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] === 'navigate';
  const framed = ['iframe', 'frame', 'embed', 'object'].includes(headers['sec-fetch-dest'] ?? '');
  // A softphone of this machine sends the browser to sign in; it comes back with a code, and nothing has changed.
  const sent = SIGN_IN_PAGES.has(path) && (site === 'same-site' || (referer !== undefined && !isForeign(referer)));
  const own = (method === 'GET' || method === 'HEAD') && (path === '/' || sent) && !framed;
  return elsewhere && !own ? problem(403, 'Pages of other sites may lead to the page at / only.') : undefined;
}

function isForeign(referer: string | undefined): boolean {
  if (referer === undefined) return false;
  const host = /^https?:\/\/([^/?#]+)/i.exec(referer)?.[1];
  return host !== undefined && !isLoopback(host);
}

/** A page of another port of this machine may read the answers. There is no wildcard. */
export function crossOrigin(headers: IncomingHttpHeaders, trust: Trust = {}): Readonly<Record<string, string>> {
  const origin = originOf(headers, trust);
  if (typeof origin !== 'string') return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': `X-CSRF-HEADER, ${CSRF_HEADER}`,
    vary: 'Origin',
  };
}

/** Source: Web Services API, CSRF protection. */
export const CSRF_HEADER = 'X-CSRF-TOKEN';

/** The answer to a browser that asks before it asks: the documented methods and headers of Web Services. */
export const preflight: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': `X-Requested-With, Content-Type, Accept, Origin, Cookie, Authorization, ssid, surl, ContactCenterId, ${CSRF_HEADER}`,
    'access-control-max-age': '600',
  },
};

/** An answer to GET brings the token; what changes something must bring it back, where that is demanded. */
export const csrfHeaders = (method: string | undefined, token: string): Readonly<Record<string, string>> =>
  method === 'GET' ? { 'x-csrf-header': CSRF_HEADER, 'x-csrf-token': token } : {};
export const lacksToken = ({ method, headers }: IncomingMessage, token: string): boolean =>
  method !== 'GET' && method !== 'HEAD' && headers['x-csrf-token'] !== token;
