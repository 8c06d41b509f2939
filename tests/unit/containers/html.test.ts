import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { readContainer } from "../../../lib/containers/read-container";
import type { ReceivedText } from "../../../lib/containers/received-text";
import { accepted } from "../../support/outcome";

const read = async (html: string | Uint8Array): Promise<ReceivedText> =>
  accepted(await readContainer(typeof html === "string" ? Buffer.from(html) : html, "a.html"));
const linesOf = async (body: string): Promise<string[]> =>
  (await read(`<html><body>${body}</body></html>`)).text.trimEnd().split("\n\n");

describe("a page becomes the text a browser shows", () => {
  it.each<[string, string, string[]]>([
    [
      "paragraphs and line breaks",
      "<p>One<br>two</p><div>three<div>four</div>five</div>",
      ["One\ntwo", "three", "four", "five"],
    ],
    ["two line breaks for a paragraph", "One.<br><br>Two.<br/>Three.", ["One.", "Two.\nThree."]],
    ["white space collapsed", "<p>  We \n agree\t to   act. </p>", ["We agree to act."]],
    [
      "line ends inside Chinese dropped",
      "<p>各方愿深化\n   合作，\n共同维护</p>",
      ["各方愿深化合作，共同维护"],
    ],
    [
      "entities",
      "<p>A&nbsp;&mdash;&#160;B &amp; &laquo;C&raquo; &#x4e00;、&lt;d&gt;</p>",
      ["A\u00a0—\u00a0B & «C» 一、<d>"],
    ],
    [
      "headings as headings, but not whole sentences",
      "<h1>Title</h1><h3>I. Trade</h3><h2>We agree to act.</h2>",
      ["# Title", "### I. Trade", "We agree to act."],
    ],
    [
      "numbers of lists",
      "<ol><li>a<li>b</ol><ol start=5><li>c</li><li value=9>d</li></ol>",
      ["1. a", "2. b", "5. c", "9. d"],
    ],
    [
      "other kinds of numbers",
      '<ol type="I"><li>a</ol><ol type=a><li>b</ol><ol style="list-style-type: cjk-ideographic"><li>c</ol>',
      ["I. a", "a) b", "一、c"],
    ],
    [
      "lists inside lists",
      "<ol><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ol>",
      ["1. a", "• b", "2. c"],
    ],
    [
      "no number where the item prints its own",
      "<ol><li>1. a</li><li>2) b</li><li>三、c</li></ol><ul><li>— d</li></ul>",
      ["1. a", "2) b", "三、c", "— d"],
    ],
    ["no marks where the page shows none", '<ul style="list-style: none"><li>a</li></ul>', ["a"]],
    [
      "notes' marks and exponents",
      '<p>Trade<sup>1</sup> on 5 km<sup>2</sup> by the 1<sup>st</sup><sup><a href="#n">[2]</a></sup></p>',
      ["Trade[1] on 5 km² by the 1st[2]"],
    ],
    [
      "notes at the end",
      '<ol class="footnotes"><li id="fn1">Decision of 2025. <a href="#r1">↩</a></li></ol>',
      ["[1] Decision of 2025."],
    ],
    [
      "tables row by row",
      "<table><tr><th>Who<th>When<tr><td>A<td>2026<tr><td>B<td></table>",
      ["Who\tWhen", "A\t2026", "B"],
    ],
    [
      "layout tables as their paragraphs",
      "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
      ["One.", "Two."],
    ],
    [
      "no hidden text, no controls",
      '<p>a</p><p hidden>b</p><div style="display:none">c</div><select><option>d</select><button>e</button><noscript>f</noscript><template>g</template>',
      ["a"],
    ],
    ["no struck text", "<p>We <del>may</del><ins>will</ins> act.</p>", ["We will act."]],
    ["preformatted lines", "<pre>one\n  two\n\nthree</pre>", ["one\ntwo", "three"]],
    [
      "text around scripts",
      "before<script>if (a<b) document.write('<p>x</p>')</script> after<!-- no -->.",
      ["before after."],
    ],
    ["unclosed tags", "<p>one<p>two<b>three<p>four", ["one", "twothree", "four"]],
    ["Chinese readings left out", "<p><ruby>漢<rt>hàn</rt></ruby>字</p>", ["漢字"]],
  ])("%s", async (_, body, expected) => {
    expect(await linesOf(body)).toEqual(expected);
  });
});

describe("what a website prints around a text is left out", () => {
  const clause = (n: number) =>
    `<p>${n}. The Parties will hold consultations every year and report on them.</p>`;
  const clauses = [1, 2, 3, 4].map(clause).join("");
  const words = [1, 2, 3, 4].map((n) => clause(n).slice(3, -4));

  it.each<[string, string]>([
    [
      "in an article",
      `<nav><a>Home</a></nav><h1>Agreement</h1><article>${clauses}</article><aside>More news</aside>`,
    ],
    [
      "beside lists of links",
      `<div><a>One</a> <a>Two</a> <a>Three</a></div><h1>Agreement</h1>${clauses}<ul><li><a>Other news of the day</a></li></ul>`,
    ],
    [
      "under names that say so",
      `<div id="breadcrumbs">Home / News</div><h1>Agreement</h1>${clauses}<div class="share-buttons social">Share this</div><div class="site-footer"><a>Contact</a> All rights reserved</div>`,
    ],
    ["in a heading of the page", `<header><a>Ministry</a><h1>Agreement</h1></header>${clauses}`],
    [
      "in main, with a form around everything",
      `<form><header>Ministry</header><div role="main"><h1>Agreement</h1>${clauses}</div><footer>Contact us</footer></form>`,
    ],
  ])("%s", async (_, body) => {
    expect(await linesOf(body)).toEqual(["# Agreement", ...words]);
  });

  const links = '<a href="/1">One</a> <a href="/2">Two</a> <a href="/3">Three</a>';
  it.each<[string, string]>([
    [
      "a title apart, a trail, a banner, a source line with a button",
      `<div class="x1">We use cookies to improve your experience on this website.</div><div class="x2">You are here: ${links} &gt; <span>Agreement</span></div><div><div>Agreement</div><div>2026 <a href="#">print</a></div><div>${clauses.replaceAll("p>", "div>")}</div><div>Close <a href="#">window</a></div></div><div>© Ministry, tel. 123</div>`,
    ],
    [
      "cells of tables",
      `<table><tr><td>${links}</td><td><table><tr><td><b>Agreement</b></td></tr><tr><td><font>${clauses}</font></td></tr></table></td></tr><tr><td>All rights reserved</td></tr></table>`,
    ],
  ])("where nothing marks the article: %s", async (_, body) => {
    const { text } = await read(
      `<html><head><title>Agreement - Ministry</title></head><body>${body}</body></html>`,
    );
    expect(text.trimEnd().split("\n\n")).toEqual(["Agreement", ...words]);
  });

  it("but running text and what stands beside the article without a link stay", async () => {
    const preamble = "The Government of Westhaven and the Government of Highmark have agreed as follows:";
    const body = `<div>${links}</div><div><p>${preamble}</p></div><div><div>${clauses}</div><p>Signed in 2025.</p></div>`;
    expect(await linesOf(body)).toEqual([preamble, ...words, "Signed in 2025."]);
  });

  it("but a plain page loses nothing, whatever its parts are called", async () => {
    expect(
      await linesOf(`<div class="header">Agreement</div><div class="menu">${clauses}</div>Signed in 2025.`),
    ).toEqual([...["Agreement", ...words, "Signed in 2025."]]);
  });

  it("and what was left out is counted", async () => {
    const { notices } = await read(
      `<html><body><nav>Home</nav>${clauses}<img src="http://example.org/x.png"></body></html>`,
    );
    expect(notices).toEqual([
      { key: "pageFurnitureLeftOut", values: { letters: 4 } },
      { key: "picturesLeftOut", values: { count: 1 } },
    ]);
  });
});

describe("a page's own word for its encoding is evidence, no more", () => {
  const russian = "<p>Стороны договорились.</p>";
  const page = (charset: string, body: string) =>
    `<html><head><meta charset="${charset}"></head><body>${body}</body></html>`;

  it.each<[string, Uint8Array, string]>([
    ["believed where it fits", iconv.encode(page("iso-8859-5", russian), "iso-8859-5"), "iso-8859-5"],
    [
      "gb2312 means its successor",
      iconv.encode(page("gb2312", "<p>各方愿深化合作，共同维护和平。</p>"), "gb18030"),
      "gb18030",
    ],
    ["not believed where the bytes are UTF-8", Buffer.from(page("windows-1251", russian)), "utf-8"],
    [
      "not believed where nothing sensible comes out",
      iconv.encode(page("big5", russian), "win1251"),
      "windows-1251",
    ],
    ["and an unknown name is none", iconv.encode(page("no-such", russian), "koi8-r"), "koi8-r"],
  ])("%s", async (_, bytes, encoding) => {
    const received = await read(bytes);
    expect(received.encoding).toBe(encoding);
    expect(received.text).toMatch(/^(?:Стороны договорились|各方愿深化合作，共同维护和平)[.。]\n$/);
  });

  it("a page that ends in the middle says so", async () => {
    expect((await read("<html><body><p>The Parties agree</p><p cla")).cutOff).toBe(true);
    expect((await read("<p>The Parties agree</p>")).cutOff).toBe(false);
  });
});
