/**
 * How many connections there may be. Whoever opens very many and says nothing must not lock the others out: when
 * there are enough, the connection that has been without a request for longest gives way.
 */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** As many as are kept; a connection with a request in work never gives way. */
export const MAX_CONNECTIONS = 400;
/** Beyond this, when all are at work, further ones are turned away. */
const MOST_CONNECTIONS = 1000;

/** A connection that became something else than requests and responses, and says itself when it is at work. */
export interface KeptConnection {
  readonly atWork: () => void;
  /** From now on it has nothing to do. */
  readonly idle: () => void;
}

/** Out: what keeps a connection that became a socket. */
export function keepConnections(server: Server): (socket: Duplex) => KeptConnection {
  server.maxConnections = MOST_CONNECTIONS;
  /** Those without a request, the longest first. */
  const idle = new Set<Duplex>();
  const open = new Set<Duplex>();
  const rest = (socket: Duplex): void => {
    idle.delete(socket);
    if (open.has(socket)) idle.add(socket);
  };
  server.on('connection', (socket: Duplex) => {
    const isNew = !open.has(socket);
    open.add(socket);
    rest(socket);
    // One that asked to become something else comes back.
    if (isNew)
      socket.once('close', () => {
        open.delete(socket);
        idle.delete(socket);
      });
    if (open.size <= MAX_CONNECTIONS) return;
    const [longest] = idle;
    longest?.destroy();
  });
  server.prependListener('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      rest(socket);
    });
  });
  return (socket) => ({
    atWork: () => idle.delete(socket),
    idle: () => {
      rest(socket);
    },
  });
}
