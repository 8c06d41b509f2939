import iconv from "iconv-lite";
import { twinParagraphs } from "./twin";

const escapeHtml = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
const inLines = (lines: string[]) => lines.map(escapeHtml).join("<br>\n");

/** Pages as websites print them: the same texts with what stands around them. */
export const pageFixtures = (): [string, Uint8Array][] => [
  ["summit.zh.html", iconv.encode(ministry(), "gb18030")],
  ["statement.ru.html", iconv.encode(presidency(), "win1251")],
  ["leaders.en.html", Buffer.from(newspaper())],
  ["treaty.en.html", Buffer.from(pastedFromWord())],
];

/** A ministry's page: layout tables, no article element, full-width indents. */
function ministry(): string {
  const [title = [], ...rest] = twinParagraphs("summit.zh");
  const [name = "", day = ""] = title;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${name}_绿洲外交部</title>
<script src="https://tracker.example.org/a.js"></script><style>.TRS_Editor P{margin:0}</style></head>
<body onload="track()"><div class="header"><a href="/">首页</a> | <a href="/n/">新闻</a> | <a href="/s/">服务</a></div>
<table width="960"><tr><td class="nav"><a href="/a">要闻</a><a href="/b">外交动态</a><a href="/c">讲话全文</a></td></tr></table>
<table width="960" border="0"><tr><td><div id="News_Body_Title">${name}</div></td></tr>
<tr><td><div class="TRS_Editor">
<p align="center">${day}</p>
${rest.map((lines) => `<p style="text-indent:2em">　　${inLines(lines)}</p>`).join("\n")}
</div></td></tr></table>
<img src="https://tracker.example.org/pixel.gif" width="1" height="1">
<div class="footer">版权所有：绿洲外交部　联系我们</div></body></html>`;
}

/** A presidency's page: an ordered list, an aside, buttons, a hidden popup. */
function presidency(): string {
  const paragraphs = twinParagraphs("joint-statement.ru");
  const [title = [], ...rest] = paragraphs;
  const first = rest.findIndex(([line = ""]) => /^1\./.test(line));
  const items: string[][][] = [];
  const after: string[][] = [];
  for (const lines of rest.slice(first)) {
    if (/^\d+\./.test(lines[0] ?? "")) items.push([lines]);
    else if (/^г\.|^Президент|^Совершено/.test(lines[0] ?? "") || after.length > 0) after.push(lines);
    else items.at(-1)?.push(lines);
  }
  const paragraph = (lines: string[]) => `<p>${inLines(lines)}</p>`;
  const item = ([own = [], ...more]: string[][]) =>
    `<li><p>${inLines(own).replace(/^\d+\.\s*/, "")}</p>\n${more.map(paragraph).join("\n")}</li>`;
  return `<!DOCTYPE html>
<html lang="ru"><head><meta charset="windows-1251"><title>Совместное заявление</title>
<link rel="stylesheet" href="//static.example.org/s.css"></head><body>
<header><a href="/">Президент</a> <nav><ul><li><a href="/1">События</a></li><li><a href="/2">Документы</a></li></ul></nav></header>
<div style="display: none">Подпишитесь на рассылку, чтобы не пропустить ни одного заявления.</div>
<main><h1>${inLines(title)}</h1>
<div class="share"><button>Поделиться</button> <a href="#">ВК</a></div>
${rest.slice(0, first).map(paragraph).join("\n")}
<ol>${items.map(item).join("\n")}</ol>
${after.map(paragraph).join("\n")}
</main><aside><h3>Читайте также</h3><ul><li><a href="/3">Визит завершён</a></li></ul></aside>
<footer>© Администрация, 2025</footer></body></html>`;
}

/** A newspaper's page: one article among cards of others, scripts and remote pictures inside it. */
function newspaper(): string {
  const [title = [], ...rest] = twinParagraphs("leaders.en");
  const card = (n: number) => `<article class="card"><h3><a href="/n${n}">Other news ${n}</a></h3></article>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Communiqué</title>
<script>document.write("<p>Written by a script.</p>")</script></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><header><h1>${inLines(title)}</h1></header>
<figure><img src="https://pictures.example.org/leaders.jpg" alt="Leaders"></figure>
${rest.map((lines) => `<p>${inLines(lines).replace("50 million", "50&nbsp;million").replace(/ — /g, " &mdash; ")}</p>`).join("\n<script>ad()</script>\n")}
</article>
<section>${[1, 2, 3].map(card).join("")}</section>
<iframe src="https://ads.example.org/"></iframe></body></html>`;
}

/** A plain page that a word processor saved: no landmarks, fonts everywhere. */
function pastedFromWord(): string {
  const paragraphs = twinParagraphs("treaty.en");
  const paragraph = (lines: string[]) =>
    `<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt'>${inLines(lines)}<o:p></o:p></span></p>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><div class=WordSection1>
${paragraphs.map(paragraph).join("\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n")}
</div></body></html>`;
}
