// The floor: the same questions in hand-written SQL behind a bare server. FILE and PORT come as arguments.
import { createServer } from "node:http";
import { questions } from "./questions";

const [file = "", port = ""] = process.argv.slice(2);
const ask = questions(file);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://floor");
  const send = (type: string, text: string) =>
    response.writeHead(200, { "Content-Type": type, "Content-Length": Buffer.byteLength(text) }).end(text);
  const json = (text: string) => send("application/json; charset=utf-8", text);
  switch (pathname) {
    case "/list":
      return json(ask.list(searchParams));
    case "/one":
      return json(ask.one(searchParams.get("document") ?? "", searchParams.get("number") ?? ""));
    case "/facets":
      return json(ask.facets(searchParams));
    case "/csv": {
      response.writeHead(200, { "Content-Type": "text/csv; charset=utf-8" });
      for (const piece of ask.csv("http://floor")) response.write(piece);
      return response.end();
    }
    case "/record": {
      let body = "";
      request.on("data", (chunk) => (body += chunk)).on("end", () => json(ask.record(body)));
      return;
    }
    default:
      return response.writeHead(404).end();
  }
});
server.listen(Number(port), "127.0.0.1", () => console.log("ready"));
