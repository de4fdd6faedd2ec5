/** A small server on a port of its own: what it answers is the caller's. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** Ends with /. */
  url: string;
  /** The same without it. */
  origin: string;
  close: () => Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

export async function serve(answer: Answer): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `${origin}/`, origin, close };
}
