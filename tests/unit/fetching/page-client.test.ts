import { networkInterfaces } from "node:os";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fetchFailure } from "../../../lib/fetching/fetch-failure";
import { makePageClient } from "../../../lib/fetching/page-client";
import { localServer } from "../../support/local-server";

const keyOf = (outcome: { ok: boolean }) =>
  (outcome as { message?: { key: string } }).message?.key ?? "taken";
const speaksIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);
const codeOf = (outcome: { ok: boolean }) => (outcome as { code?: string }).code ?? "taken";
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("an address that nobody may fetch", () => {
  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f.0.0.1/",
    "http://0.0.0.0/",
    "http://0/",
    "http://10.0.0.1/",
    "http://172.16.9.9/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/metadata",
    "http://192.0.0.192/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "https://127.0.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[::ffff:0:7f00:1]/",
    "http://[::7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001::1]/",
    "http://[fc00::1]/",
    "http://[fd00:ec2::254]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
  ])("%s leads into a private network", async (address) => {
    const got = await makePageClient().fetchPage(address);
    expect([keyOf(got), codeOf(got)]).toEqual(["fetchPrivate", "not-allowed"]);
  });

  test.each([
    ["ftp://example.org/", "fetchNotWeb"],
    ["file:///etc/passwd", "fetchNotWeb"],
    ["data:text/html,x", "fetchNotWeb"],
    ["unix:/var/run/docker.sock:/", "fetchNotWeb"],
    ["example.org", "fetchNotWeb"],
    ["http://name:word@example.org/", "fetchWithPassword"],
    ["http://name@example.org/", "fetchWithPassword"],
    ["http://example.org:22/", "fetchPort"],
    ["https://example.org:8443/", "fetchPort"],
  ])("%s is not of the web", async (address, key) => {
    const got = await makePageClient({ find: async () => [{ address: "127.0.0.1", family: 4 }] }).fetchPage(
      address,
    );
    expect([keyOf(got), codeOf(got)]).toEqual([key, "not-allowed"]);
  });

  test.each([
    ["127.0.0.1", 4],
    ["10.9.8.7", 4],
    ["169.254.169.254", 4],
    ["::1", 6],
    ["::ffff:10.0.0.1", 6],
    ["fd00::1", 6],
  ])("is also a name that leads to %s", async (address, family) => {
    const find = async () => [{ address, family }];
    expect(keyOf(await makePageClient({ find }).fetchPage("http://looks-public.example/"))).toBe(
      "fetchPrivate",
    );
  });

  test("is a name of which one address is public and another is not", async () => {
    const server = await localServer((_, response) => response.end("secret"));
    const find = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "127.0.0.2", family: 4 },
    ];
    const client = makePageClient({ find, allow: [server.own] });
    const got = await client.fetchPage(`http://two-faces.example:${server.port}/`);
    expect([keyOf(got), server.asked]).toEqual(["fetchPort", []]);
  });
});

describe("an own network that is named", () => {
  test("is fetched from: this address, at this port, and nothing beside it", async () => {
    const [named, other] = [
      await localServer((_, response) => response.end("<p>ours</p>")),
      await localServer((_, response) => response.end("secret")),
    ];
    const client = makePageClient({ allow: [named.own] });
    const got = await client.fetchPage(`${named.origin}/a#part`);
    expect(got.ok && words(got.value.bytes)).toBe("<p>ours</p>");
    expect(got.ok && got.value.finalAddress).toBe(`${named.origin}/a`);
    expect(keyOf(await client.fetchPage(other.origin))).toBe("fetchPort");
    expect(keyOf(await client.fetchPage("http://127.0.0.1/"))).toBe("fetchPrivate");
    expect(other.asked).toEqual([]);
  });

  test.skipIf(!speaksIpv6)("may be of IPv6, and a range of it", async () => {
    const server = await localServer((_, response) => response.end("six"), "::1");
    for (const own of [`[::1]:${server.port}`, `[::/64]:${server.port}`]) {
      const got = await makePageClient({ allow: [own] }).fetchPage(`http://[::1]:${server.port}/`);
      expect(got.ok && words(got.value.bytes)).toBe("six");
    }
    expect(keyOf(await makePageClient({ allow: ["[::1]"] }).fetchPage(`http://[::1]:${server.port}/`))).toBe(
      "fetchPort",
    );
  });

  test("never opens its port on an address that is public or another", async () => {
    const server = await localServer((_, response) => response.end("x"));
    const find = async () => [{ address: "127.0.0.3", family: 4 }];
    const client = makePageClient({ allow: [server.own], find });
    expect(keyOf(await client.fetchPage(`http://elsewhere.example:${server.port}/`))).toBe("fetchPort");
  });
});

describe("a redirect", () => {
  test("is followed, and each step is looked at like the first", async () => {
    const secret = await localServer((_, response) => response.end("secret"));
    const server = await localServer((request, response) => {
      const to: Record<string, string> = {
        "/one": "/two",
        "/two": "/новость?a=1",
        "/in": `http://127.0.0.1:${secret.port}/`,
        "/meta": "http://169.254.169.254/latest/",
        "/file": "file:///etc/passwd",
        "/user": "http://name:word@example.org/",
      };
      const location = to[request.url ?? ""];
      if (location) response.writeHead(302, { location: Buffer.from(location).toString("latin1") }).end();
      else response.end("here");
    });
    const client = makePageClient({ allow: [server.own] });
    const from = (path: string) => client.fetchPage(server.origin + path);
    const arrived = await from("/one");
    expect(arrived.ok && decodeURI(arrived.value.finalAddress)).toBe(`${server.origin}/новость?a=1`);
    expect(keyOf(await from("/in"))).toBe("fetchPort");
    expect(keyOf(await from("/meta"))).toBe("fetchPrivate");
    expect(keyOf(await from("/file"))).toBe("fetchNotWeb");
    expect(keyOf(await from("/user"))).toBe("fetchWithPassword");
    expect(secret.asked).toEqual([]);
  });

  test("that leads back, or on and on, ends", async () => {
    const server = await localServer((request, response) => {
      const step = Number(/\d+/.exec(request.url ?? "")?.[0] ?? 0);
      const location = request.url === "/circle" ? "/circle" : `/step${step + 1}`;
      response.writeHead(301, { location }).end();
    });
    const client = makePageClient({ allow: [server.own] });
    expect(keyOf(await client.fetchPage(`${server.origin}/circle`))).toBe("fetchInCircles");
    expect(keyOf(await client.fetchPage(`${server.origin}/step0`))).toBe("fetchTooManySteps");
    expect(server.asked).toHaveLength(7);
  });
});

describe("a name that changes its mind", () => {
  test("is held to the address it was looked at with, and looked at again for the next step", async () => {
    // The same port on two addresses of the loopback; only the first one is permitted.
    const secret = await localServer((_, response) => response.end("secret"), "127.0.0.2");
    const { createServer } = await import("node:http");
    const door = createServer((_, response) => response.writeHead(302, { location: "/again" }).end());
    await new Promise<void>((done) => door.listen(secret.port, "127.0.0.1", done));
    try {
      let asked = 0;
      const find = async () => [{ address: asked++ === 0 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
      const client = makePageClient({ find, allow: [`127.0.0.1:${secret.port}`] });
      const got = await client.fetchPage(`http://rebinding.example:${secret.port}/`);
      expect([keyOf(got), asked, secret.asked]).toEqual(["fetchPort", 2, []]);
    } finally {
      door.closeAllConnections();
      await new Promise((done) => door.close(done));
    }
  });
});

describe("what comes", () => {
  const limits = { bytes: 100_000 };
  const hasty = { connectMs: 500, idleMs: 400, wholeMs: 900 };

  test("is asked for by a client that says who it is and carries nothing of anybody", async () => {
    let sent: Record<string, unknown> = {};
    const server = await localServer((request, response) => {
      sent = request.headers;
      response.setHeader("set-cookie", "track=1").end("x");
    });
    const client = makePageClient({ allow: [server.own], baseUrl: "https://kept.example" });
    await client.fetchPage(server.origin);
    await client.fetchPage(server.origin);
    expect(sent["user-agent"]).toBe("Kept/1 (+https://kept.example)");
    expect(Object.keys(sent).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  test.each<[string, Record<string, string>, (write: (bytes: Buffer) => void) => void]>([
    ["announces too much", { "content-length": "100001" }, (write) => write(Buffer.alloc(10))],
    ["announces nothing and never stops", {}, (write) => write(Buffer.alloc(400_000))],
    [
      "unpacks to more than it weighs",
      { "content-encoding": "gzip" },
      (write) => write(gzipSync(Buffer.alloc(60_000_000))),
    ],
  ])("and %s is not kept", async (_, headers, send) => {
    const server = await localServer((_request, response) => {
      response.writeHead(200, headers);
      send((bytes) => response.write(bytes));
      response.on("error", () => undefined);
    });
    const client = makePageClient({ allow: [server.own], limits });
    expect(keyOf(await client.fetchPage(server.origin))).toBe("fetchTooLarge");
  });

  test("and is shorter than it announced is not kept", async () => {
    const server = await localServer((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    const client = makePageClient({ allow: [server.own], limits });
    expect(keyOf(await client.fetchPage(server.origin))).toBe("fetchNoAnswer");
  });

  test("and lies about its compression is not kept", async () => {
    const server = await localServer((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("this was never packed"),
    );
    const client = makePageClient({ allow: [server.own], limits });
    expect(keyOf(await client.fetchPage(server.origin))).toBe("fetchNoAnswer");
  });

  test("and never begins, or drips, is given up", async () => {
    const server = await localServer((request, response) => {
      if (request.url === "/never") return;
      response.writeHead(200);
      const drip = setInterval(() => response.write("."), 100);
      response.on("close", () => clearInterval(drip));
    });
    const client = makePageClient({ allow: [server.own], limits: hasty });
    expect(keyOf(await client.fetchPage(`${server.origin}/never`))).toBe("fetchTooSlow");
    expect(keyOf(await client.fetchPage(`${server.origin}/drip`))).toBe("fetchTooSlow");
  });

  test("and a name server that never answers is given up as well", async () => {
    const client = makePageClient({ limits: hasty, find: () => new Promise(() => undefined) });
    expect(keyOf(await client.fetchPage("http://silent.example/"))).toBe("fetchTooSlow");
  });

  test("and is no page, empty, or not there says so", async () => {
    const server = await localServer((request, response) => {
      response.writeHead(request.url === "/gone" ? 404 : 200).end();
    });
    const client = makePageClient({ allow: [server.own] });
    expect(await client.fetchPage(`${server.origin}/gone`)).toMatchObject({
      ...{ ok: false, message: { key: "fetchStatus", values: { status: 404 } } },
    });
    expect(keyOf(await client.fetchPage(server.origin))).toBe("fetchEmpty");
    const nobody = makePageClient({ allow: ["127.0.0.1:1"] });
    expect(keyOf(await nobody.fetchPage("http://127.0.0.1:1/"))).toBe("fetchNoAnswer");
    const nameless = makePageClient({ find: async () => [] });
    expect(keyOf(await nameless.fetchPage("http://nameless.example/"))).toBe("fetchNameUnknown");
  });
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "fetchCertificate"],
  ["CERT_HAS_EXPIRED", "fetchCertificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "fetchCertificate"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "fetchCertificate"],
  ["ENOTFOUND", "fetchNameUnknown"],
  ["EAI_AGAIN", "fetchNameUnknown"],
  ["ETIMEDOUT", "fetchTooSlow"],
  ["ECONNRESET", "fetchNoAnswer"],
  ["HPE_INVALID_CONSTANT", "fetchNoAnswer"],
])("what the network calls %s is said as %s", (code, key) => {
  expect(keyOf(fetchFailure(Object.assign(new Error(), { code })))).toBe(key);
});

test("what is wrong with us is no answer of the network's", () => {
  expect(() => fetchFailure(new TypeError("x is undefined"))).toThrow("x is undefined");
});

describe("politeness", () => {
  test("asks a host one question at a time, and two hosts at most at once", async () => {
    let most = 0;
    let wanted = 1;
    let held: (() => void)[] = [];
    const { port, own } = await localServer((_, response) => {
      held.push(() => response.end("x"));
      most = Math.max(most, held.length);
      // Time enough for one more than should come.
      if (held.length === wanted) setTimeout(letGo, 50);
    });
    const letGo = () => {
      const waiting = held;
      held = [];
      for (const answer of waiting) answer();
    };
    const client = makePageClient({ allow: [own], find: async () => [{ address: "127.0.0.1", family: 4 }] });
    const ask = (hosts: string[]) =>
      Promise.all(hosts.map((host, n) => client.fetchPage(`http://${host}.example:${port}/${n}`)));
    await ask(["one", "one", "one"]);
    expect(most).toBe(1);
    wanted = 2;
    const answers = await ask(["one", "two", "three", "four"]);
    expect([most, answers.every(({ ok }) => ok)]).toEqual([2, true]);
  });
});

describe("looking whether something stands there", () => {
  test("asks for nothing but the head, and again in full where a server knows no head", async () => {
    const server = await localServer((request, response) => {
      if (request.url === "/old" && request.method === "HEAD") response.writeHead(405).end();
      else if (request.url === "/moved") response.writeHead(301, { location: "/new" }).end();
      else response.end("x".repeat(10));
    });
    const client = makePageClient({ allow: [server.own] });
    const look = async (path: string) => {
      const got = await client.lookAt(server.origin + path);
      return got.ok ? got.value : keyOf(got);
    };
    expect(await look("/a")).toEqual({ status: 200, finalAddress: `${server.origin}/a`, forGood: true });
    expect(await look("/old")).toMatchObject({ status: 200 });
    expect(await look("/moved")).toEqual({
      status: 200,
      finalAddress: `${server.origin}/new`,
      forGood: true,
    });
    expect(server.asked).toEqual(["HEAD /a", "HEAD /old", "GET /old", "HEAD /moved", "HEAD /new"]);
    expect(keyOf(await client.lookAt("http://10.0.0.1/"))).toBe("fetchPrivate");
  });
});
