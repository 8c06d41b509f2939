import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type LocalServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  origin: string;
  /** `127.0.0.1:port`, as FETCH_ALLOW names it. */
  own: string;
  port: number;
  /** What was asked of it: method and path. */
  asked: string[];
};

/** A web server of this test's own on the loopback, closed when it ends. */
export async function localServer(answer: RequestListener, host = "127.0.0.1"): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((done) => void server.close(() => done()));
  });
  const { port } = server.address() as AddressInfo;
  const own = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return { origin: `http://${own}`, own, port, asked };
}
