import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressKey } from "../../lib/domain/address-key";
import { mostAddresses, pastedAddresses } from "../../lib/domain/pasted-addresses";

const found = (text: string) => pastedAddresses(text).addresses.map(({ address }) => address);

describe("an address", () => {
  test.each([
    ["https://example.org/news/1", "http://www.example.org:80/news/1/#top"],
    ["https://example.org/n?id=7", "https://example.org/n?utm_source=x&id=7&fbclid=abc&yclid=1"],
    ["https://example.org/n?a=1&b=2", "https://EXAMPLE.org/n?b=2&a=1"],
    ["https://example.org/%7Euser", "https://example.org/~user"],
    ["https://example.org", "https://example.org/"],
    ["https://пример.рф/новость", "https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C"],
  ])("%s is the page %s", (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  test.each([
    ["https://example.org/news/1", "https://example.org/news/2"],
    ["https://example.org/n?id=7", "https://example.org/n?id=8"],
    ["https://example.org/a", "https://example.com/a"],
    ["https://example.org:8080/a", "https://example.org/a"],
    ["https://example.org/#!/news/1", "https://example.org/#!/news/2"],
    ["https://example.org/A", "https://example.org/a"],
  ])("%s is another page than %s", (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  test.each([
    "javascript:alert(1)",
    "https://user:pass@example.org/",
    "ftp://example.org/a",
    "not an address",
    "",
  ])("“%s” is none", (text) => {
    expect(addressKey(text)).toBeNull();
  });
});

describe("a pasted text", () => {
  test.each([
    [
      "one a line",
      "https://a.example/1\n\nhttps://b.example/2\r\n",
      ["https://a.example/1", "https://b.example/2"],
    ],
    [
      "in prose",
      "See https://a.example/1, and (https://b.example/x_(y)).",
      ["https://a.example/1", "https://b.example/x_(y)"],
    ],
    [
      "in Chinese prose",
      "据报道，详见https://a.example/1。另见：https://b.example/2报道。",
      ["https://a.example/1", "https://b.example/2"],
    ],
    [
      "in Russian quotes",
      "«https://a.example/1» и «https://b.example/2».",
      ["https://a.example/1", "https://b.example/2"],
    ],
    [
      "with Chinese letters in it, alone on its line",
      "https://a.example/wiki/哈萨克斯坦",
      ["https://a.example/wiki/%E5%93%88%E8%90%A8%E5%85%8B%E6%96%AF%E5%9D%A6"],
    ],
    ["without a scheme", "www.a.example/1\nb.example/2", ["https://www.a.example/1", "https://b.example/2"]],
    [
      "between marks of right-to-left text",
      "\u202b\u200fhttps://a.example/1\u200f\u202c",
      ["https://a.example/1"],
    ],
    ["beside emoji", "👀 https://a.example/1 🎉", ["https://a.example/1"]],
    [
      "twice, once with tracking",
      "https://a.example/1?utm_source=x\nhttp://a.example/1#top",
      ["https://a.example/1?utm_source=x"],
    ],
  ])("gives its addresses %s", (_, text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  test("names what looks like an address and leads nowhere, and leaves words alone", () => {
    const { addresses, refused } = pastedAddresses(
      "javascript:alert(1)\nSome words, no address.\nfile:///etc/passwd\nhttps://user:secret@a.example/\nreport.pdf",
    );
    expect(addresses).toEqual([]);
    expect(refused).toEqual(["javascript:alert(1)", "file:///etc/passwd", "https://user:secret@a.example/"]);
  });

  test("gives every address of a long list, each once", () => {
    const lines = Array.from(
      { length: mostAddresses * 2 },
      (_, i) => `https://a.example/${i % mostAddresses}`,
    );
    expect(found(lines.join("\n"))).toHaveLength(mostAddresses);
  });

  test("of any kind only ever gives web addresses, quickly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        for (const address of found(`${text} https://a.example/${text}`))
          expect(addressKey(address)).not.toBeNull();
      }),
    );
    expect(found("a.".repeat(100_000))).toEqual([]);
    expect(found("https://".repeat(20_000)).length).toBeLessThan(2);
    expect(found(`https://a.example/1${".)".repeat(100_000)}`)).toEqual(["https://a.example/1"]);
  });
});
