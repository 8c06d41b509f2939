import { describe, expect, test } from "vitest";
import { clientAddress } from "../../lib/server/client-address";
import { settleForwardedHeaders } from "../../lib/server/forwarded";
import { isFromElsewhere } from "../../lib/server/same-origin";

describe("who is asking", () => {
  test.each([
    ["without a proxy the socket says it", "203.0.113.5", "1.2.3.4", 0, "203.0.113.5"],
    [
      "an IPv4 address dressed as IPv6 is the same address",
      "::ffff:203.0.113.5",
      undefined,
      0,
      "203.0.113.5",
    ],
    ["one proxy: the last entry", "10.0.0.1", "1.2.3.4, 203.0.113.5", 1, "203.0.113.5"],
    ["two proxies: the last but one", "10.0.0.1", "6.6.6.6, 203.0.113.5, 10.0.0.2", 2, "203.0.113.5"],
    ["a shorter chain ends at its first entry", "10.0.0.1", "203.0.113.5", 3, "203.0.113.5"],
    ["a proxy that says nothing is the client", "10.0.0.1", undefined, 1, "10.0.0.1"],
    ["what is no address is not believed", "10.0.0.1", "<script>", 1, "10.0.0.1"],
  ])("%s", (_, socket, forwarded, hops, expected) => {
    expect(clientAddress(socket, forwarded, hops)).toBe(expected);
  });
});

describe("headers a client may have forged", () => {
  const settle = (headers: Record<string, string>, trustProxy = 0, baseUrl = "http://127.0.0.1:3000") => {
    const request = { headers: { ...headers }, socket: { remoteAddress: "203.0.113.5" } };
    settleForwardedHeaders(request as never, { trustProxy, baseUrl });
    return request.headers as Record<string, string>;
  };

  test("are overwritten from the socket", () => {
    const settled = settle({
      host: "kept.example",
      "x-kept-client": "1.1.1.1",
      "x-kept-path": "/en/admin",
      "x-forwarded-for": "1.1.1.1",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-nonce": "mine",
    });
    expect(settled).toEqual({
      host: "kept.example",
      "x-kept-client": "203.0.113.5",
      "x-forwarded-for": "203.0.113.5",
      "x-forwarded-host": "kept.example",
      "x-forwarded-proto": "http",
    });
  });

  test("count from a trusted proxy", () => {
    const settled = settle(
      { host: "inner", "x-forwarded-host": "kept.example", "x-forwarded-proto": "https" },
      1,
    );
    expect([settled["x-forwarded-host"], settled["x-forwarded-proto"]]).toEqual(["kept.example", "https"]);
  });

  test("a form of our own is ours behind a proxy that renames the host", () => {
    const settled = settle(
      { host: "127.0.0.1:3000", origin: "https://kept.example" },
      0,
      "https://kept.example",
    );
    expect(settled["x-forwarded-host"]).toBe("kept.example");
  });
});

describe("a write with our reader's cookie", () => {
  const elsewhere = (headers: Record<string, string>) => isFromElsewhere(new Headers(headers));
  test("from another site is seen as such", () => {
    expect(elsewhere({ "sec-fetch-site": "cross-site" })).toBe(true);
    expect(elsewhere({ "sec-fetch-site": "same-site" })).toBe(true);
    expect(elsewhere({ origin: "https://evil.example", host: "kept.example" })).toBe(true);
    expect(elsewhere({ origin: "null", host: "kept.example" })).toBe(true);
  });
  test("from our own page or from a program is not", () => {
    expect(elsewhere({ "sec-fetch-site": "same-origin" })).toBe(false);
    expect(elsewhere({ origin: "https://kept.example", host: "kept.example" })).toBe(false);
    expect(elsewhere({ host: "kept.example" })).toBe(false);
  });
});
