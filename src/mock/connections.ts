/**
 * How many connections there may be. Whoever opens very many and says nothing must not lock the others out: when
 * there are enough, the connection that has been without a request for longest gives way.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** As many as are kept; a connection with a request in work never gives way. */
export const MAX_CONNECTIONS = 400;
/** Beyond this, when all are at work, further ones are turned away. */
const MOST_CONNECTIONS = 1000;

export function keepConnections(server: Server): void {
  server.maxConnections = MOST_CONNECTIONS;
  /** Those without a request, the longest first. */
  const idle = new Set<Socket>();
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    idle.add(socket);
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
      if (open.has(socket)) idle.add(socket);
    });
  });
}
