/** CometD over long polling: a request brings messages, and its response waits until there is something to tell. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { DN } from '../model/index.ts';
import { json, notAllowed, problem, readJson, send, type Reply } from './http.ts';
import { readMessages, type Lost, type Notifications } from './notifications.ts';

/** Whoever closes a connection later than this after an answer has read it. Chosen. */
const DOUBT_MS = 1000;

/** One request of a client. In: whom it asks, and as which agent. */
export async function longPolling(
  notifications: Notifications,
  agent: DN,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = (reply: Reply) => {
    send(response, { ...reply, headers: { ...reply.headers, ...headers } });
  };
  if (request.method !== 'POST') {
    answer(notAllowed('POST'));
    return;
  }
  const body = await readJson(request);
  if (!body.ok) {
    answer(body.error);
    return;
  }
  const messages = readMessages(body.value);
  if (!messages.ok) {
    answer(problem(messages.error.status, messages.error.message));
    return;
  }
  notifications.receive(agent, messages.value, {
    answer: (replies, lost) => {
      if (lost) watch(request, response, lost);
      answer(json(200, replies));
    },
    onceGone: (gone) => {
      response.once('close', gone);
      return () => response.off('close', gone);
    },
  });
}

/** What ends the watch over the last answer of a connection. */
const watched = new WeakMap<Socket, () => void>();

/**
 * What the connection tells of an answer that is about to go: it was not written in full or the connection was reset,
 * so it did not arrive; or whoever asked closed a connection that could have gone on, soon after the answer, so it may
 * not have arrived, and goes again once.
 */
function watch(request: IncomingMessage, response: ServerResponse, lost: Lost): void {
  const { socket } = request;
  const mayGoOn = request.headers.connection?.toLowerCase() !== 'close' && request.httpVersion === '1.1';
  const say = (times?: number) => {
    forgetIt();
    lost(times);
  };
  const reset = () => {
    say();
  };
  const ended = () => {
    if (!response.writableFinished) say();
    else if (mayGoOn) say(1);
  };
  const closed = () => {
    if (!response.writableFinished) say();
  };
  const forgetIt = () => {
    clearTimeout(timer);
    socket.off('error', reset).off('end', ended);
    response.off('close', closed);
  };
  const timer = setTimeout(() => socket.off('end', ended), DOUBT_MS).unref();
  socket.on('error', reset).on('end', ended);
  response.on('close', closed);
  // The next request on the connection, or the connection's end, ends the watch.
  const last = watched.get(socket);
  watched.set(socket, forgetIt);
  last?.();
  if (response.destroyed) say();
}
