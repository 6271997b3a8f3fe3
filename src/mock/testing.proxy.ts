/** A proxy that spoils answers, to stand between a client and the server in tests: each way in which a response can fail. */
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = 'reset after it was written' | 'swallowed' | 'truncated' | 'delayed' | 'closed before its headers';

export interface Proxy {
  readonly url: string;
  /** How many answers were spoilt. */
  readonly spoilt: () => number;
  readonly close: () => Promise<void>;
}

/** In: the server's address, the fault, and which answers it falls on. */
export async function spoilingProxy(target: string, fault: Fault, falls: (body: string) => boolean): Promise<Proxy> {
  let spoilt = 0;
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const sent = Buffer.concat(parts);
      const upstream = httpRequest(target + (incoming.url ?? '/'), { method: incoming.method, headers: incoming.headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (part: Buffer) => chunks.push(part));
        answer.on('error', () => incoming.socket.destroy());
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          const headers = { ...answer.headers, 'content-length': String(body.length) };
          if (!falls(body.toString('utf8'))) {
            response.writeHead(answer.statusCode ?? 500, headers).end(body);
            return;
          }
          spoilt += 1;
          switch (fault) {
            case 'delayed':
              setTimeout(() => response.writeHead(answer.statusCode ?? 500, headers).end(body), 150);
              return;
            case 'truncated':
              response.writeHead(answer.statusCode ?? 500, headers);
              response.write(body.subarray(0, Math.floor(body.length / 2)), () => incoming.socket.destroy());
              return;
            case 'reset after it was written':
              response.writeHead(answer.statusCode ?? 500, headers);
              response.write(body.subarray(0, body.length - 1), () => incoming.socket.resetAndDestroy());
              return;
            case 'swallowed':
              setTimeout(() => incoming.socket.destroy(), 100);
              return;
            case 'closed before its headers':
              incoming.socket.destroy();
          }
        });
      });
      upstream.on('error', () => incoming.socket.destroy());
      response.on('close', () => {
        if (!response.writableFinished) upstream.destroy();
      });
      upstream.end(sent);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    spoilt: () => spoilt,
    close: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
