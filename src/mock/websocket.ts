/**
 * CometD over WebSocket: a frame brings messages, as the body of a request does, and what answers them goes as a frame.
 * What was queued goes with the answers to connects, as in long polling, so that a client may change from one to the
 * other at any time. Source: RFC 6455; the WebSocket transport of the CometD project.
 *
 * A ping follows each answer that carries something. Its pong says that the answer arrived; what had none when the socket
 * closes goes again to whoever comes back.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { BayeuxMessage } from '../streams/index.ts';
import { plainJson } from '../tlib/index.ts';
import type { KeptConnection } from './connections.ts';
import { MAX_BODY, type Reply } from './http.ts';
import { readMessages, type Lost, type Way } from './notifications.ts';

/** Whoever was not heard between two beats is gone. */
const BEAT_MS = 25_000;
/** How long a socket may take to close, when the server ends. */
const CLOSING_MS = 500;
/** So many answers are watched at once; a client asks for one after the other. */
const MAX_GOING = 100;
/** Close codes of RFC 6455. */
const GOING_AWAY = 1001;
const BINARY = 1003;
const UNREADABLE = 1007;
const POLICY = 1008;

/** A socket that is let in. */
export interface Admitted {
  readonly headers: Readonly<Record<string, string>>;
  /** Takes the messages of a frame. */
  readonly receive: (messages: readonly BayeuxMessage[], way: Way) => void;
  /** The connection below: whoever says nothing gives way when there are very many. */
  readonly connection: KeptConnection;
}

export interface SocketOptions {
  /** Before a frame is worked on. Out: the answer that it gets instead. */
  readonly meet: () => Promise<Reply | undefined>;
  readonly beatMs?: number;
}

export class Sockets {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY, perMessageDeflate: false, clientTracking: false });
  private readonly open = new Set<WebSocket>();
  private readonly options: SocketOptions;

  constructor(options: SocketOptions) {
    this.options = options;
  }

  /** How many are open. */
  get size(): number {
    return this.open.size;
  }

  /** Makes a socket of a request that was let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, admitted: Admitted): void {
    const add = (lines: string[]) => {
      lines.push(...Object.entries(admitted.headers).map(([name, value]) => `${name}: ${value}`));
    };
    this.server.on('headers', add);
    this.server.handleUpgrade(request, socket, head, (one) => {
      this.open.add(one);
      one.once('close', () => this.open.delete(one));
      speak(one, admitted, this.options);
    });
    this.server.off('headers', add);
  }

  /** Every socket is cut, as when a server is started again. */
  cut(): void {
    for (const one of this.open) one.terminate();
  }

  /** Says goodbye, and does not wait for long. */
  close(): void {
    for (const one of this.open) one.close(GOING_AWAY);
    setTimeout(() => {
      this.cut();
    }, CLOSING_MS).unref();
  }
}

/** One socket: its frames in order, one worked on when the answer to the one before was written. */
function speak(socket: WebSocket, { receive, connection }: Admitted, { meet, beatMs = BEAT_MS }: SocketOptions): void {
  const { way, written, touched } = wayOf(socket, connection);
  let heard = true;
  let inWork = 0;
  const frame = async (data: RawData, isBinary: boolean): Promise<void> => {
    if (socket.readyState !== socket.OPEN) return;
    const messages = isBinary ? undefined : messagesIn(data);
    if (isBinary) socket.close(BINARY, 'Messages are text.');
    else if (!messages?.ok) socket.close(messages?.error.status === 413 ? POLICY : UNREADABLE, messages?.error.message);
    else {
      const instead = await meet();
      if (instead) way.answer(messages.value.map((one) => failed(one, instead.status)));
      else receive(messages.value, way);
    }
    await written();
  };
  let last = Promise.resolve();
  socket.on('message', (data, isBinary) => {
    heard = true;
    inWork += 1;
    touched();
    // What comes faster than it is answered waits where it is.
    socket.pause();
    last = last
      .then(async () => frame(data, isBinary))
      .catch(() => {
        socket.terminate();
      })
      .then(() => {
        inWork -= 1;
        if (inWork === 0) socket.resume();
      });
  });
  socket.on('pong', () => {
    heard = true;
  });
  // It is told by "close", which follows.
  socket.on('error', () => undefined);
  const beat = setInterval(() => {
    if (!heard && (inWork === 0 || socket.bufferedAmount > 0)) socket.terminate();
    heard = false;
    socket.ping();
  }, beatMs).unref();
  socket.once('close', () => {
    clearInterval(beat);
  });
}

interface Speaking {
  readonly way: Way;
  /** Until the last answer was written. */
  readonly written: () => Promise<void>;
  /** Something came: if nothing waits, the connection has been idle from now on. */
  readonly touched: () => void;
}

/** How answers go by a socket. */
function wayOf(socket: WebSocket, connection: KeptConnection): Speaking {
  /** What went and is not known to have arrived, by the number of the ping behind it. */
  const going = new Map<number, Lost>();
  let pings = 0;
  let writing = Promise.resolve();
  const waiting = new Set<() => void>();
  socket.on('pong', (data) => {
    const number = Number(data.toString());
    for (const one of going.keys()) if (one <= number) going.delete(one);
  });
  socket.once('close', () => {
    for (const lost of going.values()) lost();
    for (const gone of [...waiting]) gone();
  });
  const answer = (messages: readonly BayeuxMessage[], lost?: Lost): void => {
    if (socket.readyState !== socket.OPEN) {
      lost?.();
      return;
    }
    writing = new Promise((resolve) => {
      socket.send(plainJson(JSON.stringify(messages)), () => {
        resolve();
      });
    });
    if (!lost) return;
    pings += 1;
    going.set(pings, lost);
    // Whoever asks again and again without a pong has had the older ones, or has lost them for good.
    going.delete(pings - MAX_GOING);
    socket.ping(String(pings));
  };
  const onceGone = (gone: () => void): (() => void) => {
    waiting.add(gone);
    connection.atWork();
    return () => {
      waiting.delete(gone);
      touched();
    };
  };
  const touched = () => {
    if (waiting.size === 0) connection.idle();
  };
  return { way: { answer, onceGone }, written: async () => writing, touched };
}

function messagesIn(data: RawData): ReturnType<typeof readMessages> {
  try {
    return readMessages(JSON.parse(String(data)));
  } catch {
    return readMessages(undefined);
  }
}

/** A message that a fault fell on: the socket has no status, so the answer has it. */
const failed = ({ id, channel, clientId }: BayeuxMessage, status: number): BayeuxMessage => ({
  channel: typeof channel === 'string' ? channel : '/meta/unsuccessful',
  ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
  ...(typeof clientId === 'string' ? { clientId } : {}),
  successful: false,
  error: `${String(status)}::A fault that was asked for at /model/faults.`,
  ...(channel === '/meta/handshake' || channel === '/meta/connect' ? { advice: { reconnect: 'retry', interval: 1000 } } : {}),
});
