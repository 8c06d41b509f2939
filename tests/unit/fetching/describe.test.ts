import { Document, Packer, Paragraph } from "docx";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { similarity } from "../../../lib/communique/likeness";
import { describeFile } from "../../../lib/fetching/describe-file";
import { describePage } from "../../../lib/fetching/describe-page";
import { findDay } from "../../../lib/fetching/find-day";
import { findOrigin } from "../../../lib/fetching/find-origin";
import { sketchOfText } from "../../../lib/fetching/sketch-text";
import { languageOf, tellLanguage } from "../../../lib/fetching/tell-language";

const bytes = (text: string, encoding = "utf8") => new Uint8Array(iconv.encode(text, encoding));

const hanText =
  "新华社阿拉木图5月1日电（记者张三）第二届山地峰会5月1日在比什凯克举行。与会各方就冰川保护、山区发展和防灾减灾合作交换意见，并宣布成立联合工作组。会议期间，各国代表签署了三份合作文件，并商定明年再次会晤。";
const chinese = `<!DOCTYPE html><html><head><meta charset="gb2312"><title>第二届山地峰会在比什凯克举行-新华网</title>
<meta name="publishdate" content="2026-05-01"/><meta name="source" content="新华社"></head><body>
<div class="nav"><a href="/">首页</a><a href="/w">国际</a></div>
<div class="header"><h1>第二届山地峰会在比什凯克举行</h1><div>2026-05-01 18:22:11　来源：新华网</div></div>
<div id="detail"><p>　　${hanText}</p><p>　　${hanText}</p></div><div class="footer"><a href="/about">关于我们</a></div></body></html>`;

const russianText =
  "БИШКЕК, 1 мая. /ТАСС/. Вторая встреча по вопросам горных территорий завершилась в столице Киргизии, сообщила пресс-служба. Участники договорились создать рабочую группу и подписали три документа о сотрудничестве. Следующая встреча пройдёт через год.";
const russian = `<html lang="en"><head><title>Вторая горная встреча завершилась — Агентство новостей</title>
<meta property="og:title" content="Вторая горная встреча завершилась"><meta property="og:site_name" content="Агентство новостей">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Сайт"},{"@type":"NewsArticle","headline":"Вторая горная встреча завершилась","datePublished":"2026-05-01T23:10:00+06:00","publisher":{"@type":"Organization","name":"Агентство новостей"}}]}</script>
<link rel="canonical" href="/news/42"></head><body><article><h1>Вторая горная встреча завершилась</h1><p>${russianText}</p></article></body></html>`;

const english = `<!doctype html><html lang="en-GB"><head><title>Mountain summit ends | The Example Post</title>
<meta property="og:site_name" content="The Example Post"><meta name="description" content="Three papers were signed.">
<meta property="article:published_time" content="2026-05-02T04:00:00Z"><meta property="og:url" content="https://elsewhere.example/x"></head>
<body><main><h1>Mountain summit ends</h1><p>BISHKEK, May 1 (Xinhua) -- The second mountain summit ended here on Friday with three papers signed and a joint working group set up by the parties.</p>
<p>The next meeting will be held in a year, the organisers said in a statement.</p></main></body></html>`;

const kazakh = `<html lang="ru"><head><title>Тау саммиті өтті</title></head><body><h1>Тау саммиті өтті</h1><div class="date">01.05.2026</div>
<p>АСТАНА. КАЗИНФОРМ – Бішкекте екінші тау саммиті аяқталды. Қатысушылар бірлескен жұмыс тобын құруға келісті және үш құжатқа қол қойды. Келесі кездесу бір жылдан кейін өтеді.</p></body></html>`;

describe("what a page says of itself", () => {
  test("in Chinese, in an old encoding, with the site's name behind the title", () => {
    expect(
      describePage(bytes(chinese, "gb18030"), "text/html", "http://www.news.cn/world/20260501/ab/c.html"),
    ).toMatchObject({
      ...{ title: "第二届山地峰会在比什凯克举行", language: "zh", publishedOn: "2026-05-01" },
      origin: "Xinhua, 2026-05-01",
      excerpt: expect.stringMatching(/^第二届山地峰会5月1日在比什凯克举行。/),
    });
  });

  test("in Russian, on a page that calls itself English, by its linked data", () => {
    const found = describePage(
      bytes(russian, "win1251"),
      "text/html; charset=windows-1251",
      "https://agency.example/news/42?ref=x",
    );
    expect(found).toMatchObject({
      ...{ title: "Вторая горная встреча завершилась", publisher: "Агентство новостей", language: "ru" },
      ...{
        publishedOn: "2026-05-01",
        origin: "TASS, 2026-05-01",
        canonical: "https://agency.example/news/42",
      },
      excerpt: expect.stringMatching(/^Вторая встреча по вопросам горных территорий/),
    });
  });

  test("in English, by its marks; what it says of another site is not believed", () => {
    expect(describePage(bytes(english), "text/html", "https://post.example/a")).toMatchObject({
      ...{ title: "Mountain summit ends", publisher: "The Example Post", language: "en" },
      ...{ publishedOn: "2026-05-02", origin: "Xinhua, 2026-05-02", canonical: null },
      excerpt: expect.stringMatching(/^The second mountain summit ended here/),
    });
  });

  test("in Kazakh, on a page that calls itself Russian, with no marks at all", () => {
    expect(describePage(bytes(kazakh), "", "https://example.kz/a")).toMatchObject({
      ...{ title: "Тау саммиті өтті", publisher: "", language: "kk", publishedOn: "2026-05-01" },
      origin: "Kazinform, 2026-05-01",
    });
  });

  test("on a government's page, by the marks that such pages carry", () => {
    const government = `<html><head><title>会议通报_某国外交部</title><meta name="SiteName" content="某国外交部">
      <meta name="ArticleTitle" content="外交部发布会议通报"><meta name="PubDate" content="2026-05-01 20:40">
      <meta name="ContentSource" content="新华社"></head><body><div id="NewsArticleText"><p>${hanText.slice(20)}</p></div></body></html>`;
    expect(
      describePage(bytes(government), "", "https://www.mfa.example/web/zyxw/202605/t20260501_1.shtml"),
    ).toMatchObject({
      ...{ title: "外交部发布会议通报", publisher: "某国外交部", language: "zh", publishedOn: "2026-05-01" },
      origin: "Xinhua, 2026-05-01",
    });
  });

  test("on a page whose template calls every page by the name of the site", () => {
    const template = `<html lang="ru"><head><meta property="og:title" content="Министерство"><meta property="og:site_name" content="Министерство">
      <title>Министерство</title></head><body><h1>Встреча в горах завершилась</h1><time datetime="2026-05-01T10:00">вчера</time><p>${russianText}</p></body></html>`;
    expect(describePage(bytes(template), "", "https://ministry.example/news")).toMatchObject({
      ...{ title: "Встреча в горах завершилась", publisher: "Министерство", publishedOn: "2026-05-01" },
    });
  });

  test.each([
    ["http://www.news.example/world/20260501/ab12/c.html", "2026-05-01"],
    ["https://www.mfa.example/web/zyxw/202605/t20260501_11234.shtml", "2026-05-01"],
    ["https://paper.example/2026/05/01/summit", "2026-05-01"],
    ["https://paper.example/html/2026-05/01/content_1.htm", "2026-05-01"],
    ["https://paper.example/news/20261345/x", null],
    ["https://paper.example/news/12026050199/x", null],
  ])("by its address alone: %s", (address, day) => {
    expect(describePage(bytes("<h1>Summit ends</h1><p>Words.</p>"), "", address).publishedOn).toBe(day);
  });

  test("is nothing where it says nothing, is broken, or is no text", () => {
    const empty = { title: "", publisher: "", language: "", publishedOn: null, excerpt: "", origin: "" };
    expect(describePage(bytes("<p>"), "text/html", "https://a.example/")).toMatchObject(empty);
    expect(describePage(new Uint8Array([0, 1, 2, 3]), "text/html", "https://a.example/")).toMatchObject(
      empty,
    );
    const deep = "<div>".repeat(2_000);
    expect(describePage(bytes(deep), "", "https://a.example/")).toMatchObject(empty);
    const odd =
      '<script type="application/ld+json">{"headline": [{}], "publisher": 5, "@graph": "x"</script><title>A title here</title>';
    expect(describePage(bytes(odd), "", "https://a.example/").title).toBe("A title here");
  });
});

describe("what a file says of itself", () => {
  test("a Word file: its own title and language, else its first line", async () => {
    const file = async (title: string) =>
      new Uint8Array(
        await Packer.toBuffer(
          new Document({
            title,
            sections: [
              {
                children: ["Отчёт о горной встрече", "1 мая 2026 года", russianText].map(
                  (line) => new Paragraph(line),
                ),
              },
            ],
          }),
        ),
      );
    expect(await describeFile(await file("Итоги встречи в горах"), "a.docx")).toMatchObject({
      ...{ title: "Итоги встречи в горах", language: "ru", publishedOn: "2026-05-01", publisher: "" },
    });
    for (const empty of ["Microsoft Word - 1.docx", "Без имени", "Document1", "report.pdf"])
      expect((await describeFile(await file(empty), "a.docx")).title).toBe("Отчёт о горной встрече");
  });

  test("a text: its first line, its day, its beginning", async () => {
    const text =
      "# Mountain summit ends\n\n2 May 2026\n\nThe second mountain summit ended with three papers signed by all parties.\n";
    expect(await describeFile(bytes(text), "notes.md")).toMatchObject({
      ...{ title: "Mountain summit ends", language: "en", publishedOn: "2026-05-02" },
      excerpt: "The second mountain summit ended with three papers signed by all parties.",
    });
  });

  test("a saved page as a page, and a picture nothing", async () => {
    expect((await describeFile(bytes(english), "saved.html")).publisher).toBe("The Example Post");
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    expect(await describeFile(new Uint8Array(png), "a.png")).toMatchObject({ title: "", text: "" });
  });
});

describe("whose dispatch it is", () => {
  test.each([
    ["新华社比什凯克4月30日电（记者李四）会议", "2026-05-01", "Xinhua, 2026-04-30"],
    ["新华社北京12月31日电 新年", "2026-01-01", "Xinhua, 2025-12-31"],
    ["中新社北京5月1日电 (记者 王五) 会议", "2026-05-01", "China News Service, 2026-05-01"],
    ["来源：新华社\n会议今天开幕", "2026-05-01", "Xinhua, 2026-05-01"],
    ["ALMATY, May 1 (Xinhua) -- The meeting", "2026-05-01", "Xinhua, 2026-05-01"],
    ["ASTANA. KAZINFORM – The meeting", "2026-05-01", "Kazinform, 2026-05-01"],
    ["МОСКВА, 1 мая. /ТАСС/. Встреча", "2026-05-01", "TASS, 2026-05-01"],
    ["БИШКЕК, 1 мая – Кабар. Встреча", null, "Kabar"],
    ["ДУШАНБЕ, 01.05.2026 /НИАТ «Ховар»/. Встреча", "2026-05-01", "Khovar, 2026-05-01"],
    ["ТАШКЕНТ, 1 мая. /УзА/. Встреча", "2026-05-01", "UzA, 2026-05-01"],
    ["Источник: ТДХ\nВстреча", "2026-05-01", "TDH, 2026-05-01"],
    ["AŞGABAT, 1-nji maý (TDH). Duşuşyk", "2026-05-01", "TDH, 2026-05-01"],
    ["The minister told Xinhua that talks went well.", "2026-05-01", ""],
    ["Министр сказал корреспонденту ТАСС, что встреча прошла.", "2026-05-01", ""],
    ["部长对新华社记者表示满意。", "2026-05-01", ""],
    ["An APple (a fruit) was eaten in the CAPital", "2026-05-01", ""],
  ])("%s", (text, publishedOn, origin) => {
    expect(findOrigin(text, publishedOn)).toBe(origin);
  });
});

describe("a day", () => {
  test.each([
    ["2026-05-01T23:10:00+06:00", "2026-05-01"],
    ["2026年5月1日 18:22", "2026-05-01"],
    ["01.05.2026, 14:00", "2026-05-01"],
    ["1 мая 2026 г.", "2026-05-01"],
    ["Fri, 01 May 2026 10:00:00 GMT", "2026-05-01"],
    ["May 1, 2026", "2026-05-01"],
    ["20260501", "2026-05-01"],
    ["2026-02-31", null],
    ["1026-05-01", null],
    ["13:45", null],
    ["version 3.10.2", null],
  ])("in “%s”", (words, day) => {
    expect(findDay(words)).toBe(day);
  });
});

describe("the language", () => {
  test.each([
    ["kk", "Қатысушылар бірлескен жұмыс тобын құруға келісті және үш құжатқа қол қойды."],
    [
      "ky",
      "Катышуучулар биргелешкен жумушчу топту түзүүгө макулдашты жана үч документке кол коюшту, жолугушуу өттү.",
    ],
    [
      "tg",
      "Иштирокчиён дар бораи таъсиси гурӯҳи кории муштарак ба мувофиқа расиданд ва се ҳуҷҷатро имзо карданд.",
    ],
    ["uz", "Иштирокчилар қўшма ишчи гуруҳини тузишга келишиб олдилар ва учта ҳужжатни имзоладилар, ўтди."],
    ["uz", "Ishtirokchilar qoʻshma ishchi guruhini tuzishga kelishib oldilar va uchta hujjatni imzoladilar."],
    [
      "tk",
      "Gatnaşyjylar bilelikdäki iş toparyny döretmek barada ylalaşdylar we üç sany resminama gol çekdiler, duşuşygyň netijesi.",
    ],
    ["ru", "Участники договорились создать рабочую группу и подписали три документа о сотрудничестве."],
    ["en", "The participants agreed to set up a joint working group and signed three papers."],
    ["zh", "与会各方就冰川保护交换意见，并宣布成立联合工作组。"],
    ["", "好"],
    ["", "وقع المشاركون ثلاث وثائق OK"],
  ])("is told by its letters: %s", (language, text) => {
    expect(tellLanguage(text)).toBe(language);
  });

  test("that letters cannot tell is what the page says", () => {
    expect(
      languageOf(
        "de",
        "Die Teilnehmer vereinbarten eine gemeinsame Arbeitsgruppe und unterzeichneten drei Papiere.",
      ),
    ).toBe("de");
    expect(
      languageOf(
        "mn",
        "Оролцогчид хамтарсан ажлын хэсэг байгуулахаар тохиролцож, гурван баримт бичигт гарын үсэг зурав.",
      ),
    ).toBe("mn");
  });
});

test("a reprint under another title is like the dispatch, another report is not", () => {
  const [dispatch, reprint] = [sketchOfText(hanText), sketchOfText(`转载\n${hanText}\n责任编辑`)];
  expect(similarity(dispatch, reprint)).toBeGreaterThan(0.8);
  expect(similarity(dispatch, sketchOfText(russianText))).toBe(0);
  expect(sketchOfText("")).toEqual([]);
});
