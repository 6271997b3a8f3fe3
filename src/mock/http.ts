/** Requests read and answers written: limits, JSON, headers. Expected failure is a value, as everywhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bad, good, type Result } from '../scenario/index.ts';
import { plainJson, shown } from '../tlib/index.ts';

export const MAX_BODY = 1024 * 1024;

/** What a route answers with. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({ status, body, headers });
/** An error outside the voice API: one sentence that says what is wrong. */
export const problem = (status: number, error: string, more: Readonly<Record<string, unknown>> = {}): Reply =>
  json(status, { error, ...more });
export const notAllowed = (...methods: readonly string[]): Reply => ({
  ...problem(405, `Only ${methods.join(' and ')} will do here.`),
  headers: { allow: methods.join(', ') },
});

/** What every answer carries: it is what it says, and stands in no frame of another page. */
export const GUARDED: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
};

export function send(response: ServerResponse, { status, body, text, type, headers = {} }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const content = body === undefined ? (text ?? '') : `${plainJson(JSON.stringify(body))}\n`;
  response.writeHead(status, {
    'content-type': type ?? (body === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'),
    'content-length': Buffer.byteLength(content),
    'cache-control': 'no-store',
    ...GUARDED,
    ...headers,
  });
  response.end(content);
}

/** The body as text. Too long: 413, and the connection ends after the answer. */
export async function readText(request: IncomingMessage): Promise<Result<string, Reply>> {
  const tooLong = bad({ ...problem(413, `The body is longer than ${String(MAX_BODY)} bytes.`), headers: { connection: 'close' } });
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return tooLong;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // The rest of a body that is too long is let go by, so that the answer reaches whoever still sends.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MAX_BODY) {
        request.resume();
        return tooLong;
      }
    }
    return good(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    return bad(problem(400, error instanceof TypeError ? 'The body is not UTF-8.' : 'The body ended too soon.'));
  }
}

/** The body as JSON: what could not be read is said where the reader stopped. */
export async function readJson(request: IncomingMessage): Promise<Result<unknown, Reply>> {
  const text = await readText(request);
  if (!text.ok) return text;
  try {
    return good(JSON.parse(text.value) as unknown);
  } catch (error) {
    return bad(
      problem(
        400,
        text.value.trim() === ''
          ? 'The body is empty; JSON was expected.'
          : `The body is not JSON: ${shown(error instanceof Error ? error.message : String(error), 200)}.`,
      ),
    );
  }
}
