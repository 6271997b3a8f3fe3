/**
 * The scenario behind the server, under /model: what it is, what happens in it, and steps of the parties that no
 * agent's client acts for (external DNs, queues). No standard knows these addresses; they are the mock's own.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DN_EVENTS } from '../streams/index.ts';
import { plainJson } from '../tlib/index.ts';
import { json, notAllowed, problem, readJson, type Reply } from './http.ts';
import type { Session } from './session.ts';

const BEAT_MS = 15_000;
const MAX_LISTENERS = 100;

/** GET /model/hello, GET /model/scenario, POST /model/steps. Undefined for no such place. */
export async function control(session: Session, request: IncomingMessage, path: string): Promise<Reply | undefined> {
  const isGet = request.method === 'GET';
  switch (path) {
    case '/model/hello':
      return isGet ? json(200, { partyline: 'mock', steps: session.steps }) : notAllowed('GET');
    case '/model/scenario':
      return isGet ? json(200, session.document) : notAllowed('GET');
    case '/model/steps':
      return request.method === 'POST' ? takeStep(session, request) : notAllowed('POST');
    default:
      return undefined;
  }
}

async function takeStep(session: Session, request: IncomingMessage): Promise<Reply> {
  const body = await readJson(request);
  if (!body.ok) return body.error;
  if (session.isFull) return problem(507, 'The scenario holds as many steps as it can. Start the server again.');
  const step = session.read(body.value);
  if (!step.ok) return problem(400, step.error.message.replace('$.steps[0]', '$'), { path: step.error.path.replace('$.steps[0]', '$') });
  const frame = session.act(step.value);
  const events = DN_EVENTS.items(frame);
  return json(200, { step: frame.index, events, ...(frame.refusal ? { refusal: frame.refusal } : {}) });
}

/**
 * The channel of steps for a page that follows the run: text/event-stream, first which run it is (another one when
 * the server is started again), then one event per step, from `after` on.
 */
export class Followers {
  private readonly session: Session;
  private readonly run = randomUUID();
  private readonly listeners = new Set<() => void>();

  constructor(session: Session) {
    this.session = session;
  }

  follow(
    request: IncomingMessage,
    response: ServerResponse,
    after: string | null,
    headers: Readonly<Record<string, string>>,
  ): Reply | undefined {
    if (request.method !== 'GET') return notAllowed('GET');
    if (this.listeners.size >= MAX_LISTENERS) return problem(503, 'Too many pages follow this run.');
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    const seen = Number(request.headers['last-event-id'] ?? after ?? this.session.steps);
    let next = (Number.isInteger(seen) && seen >= 0 ? seen : this.session.steps) + 1;
    response.write(`event: run\ndata: ${this.run}\n\n`);
    // A reader that is stuck is written no more: the run itself remembers what it has not been told.
    const write = () => {
      while (next <= this.session.steps && !response.writableNeedDrain) {
        const step = this.session.stepAt(next);
        response.write(`id: ${String(next)}\nevent: step\ndata: ${plainJson(JSON.stringify({ index: next, step }))}\n\n`);
        next += 1;
      }
    };
    write();
    response.on('drain', write);
    const stop = this.session.onStep(write);
    const beat = setInterval(() => {
      if (!response.writableNeedDrain) response.write(': still here\n\n');
    }, BEAT_MS);
    const end = () => {
      clearInterval(beat);
      stop();
      this.listeners.delete(end);
      response.end();
    };
    this.listeners.add(end);
    response.once('close', end);
    return undefined;
  }

  close(): void {
    for (const end of [...this.listeners]) end();
  }
}
