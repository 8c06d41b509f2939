import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Env } from "../env";
import { settleForwardedHeaders } from "./forwarded";
import { readablePath } from "./readable-path";

export const drainMs = 10_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** A thin server around Next's handler. It knows addresses and time, nothing else. */
export function makeHttpServer(
  handle: Handler,
  env: Pick<Env, "trustProxy" | "baseUrl">,
  onFault: (fault: unknown) => void,
): Server {
  const server = createServer((request, response) => {
    settleForwardedHeaders(request, env);
    request.url = readablePath(request.url ?? "/");
    // A connection that is kept alive would outlive the drain.
    if (!server.listening) response.setHeader("connection", "close");
    handle(request, response).catch((fault) => {
      onFault(fault);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.headersTimeout = 15_000;
  // The largest file we take is 25 MB: four minutes suffice on a slow line.
  server.requestTimeout = 240_000;
  server.keepAliveTimeout = 65_000;
  return server;
}

export const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

/** Takes no new connections, lets running answers finish, and after ten seconds ends them. */
export async function drain(server: Server, ms = drainMs): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const giveUp = setTimeout(() => server.closeAllConnections(), ms);
  await closed;
  clearInterval(sweep);
  clearTimeout(giveUp);
}
