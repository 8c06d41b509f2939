import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { CommitmentFilter } from "@/lib/domain/commitment-query";
import { emptyFilter } from "@/lib/domain/commitment-query-address";
import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";
import type { LabelOf } from "@/lib/messages/view-labels";
import { type Say, tierSentence, viewSentence } from "@/lib/messages/view-sentence";
import { wordsOf } from "@/lib/messages/words";

const names: Record<string, Record<Locale, string>> = {
  energy: { en: "Energy", zh: "能源", ru: "Энергетика" },
  tourism: { en: "Tourism and visas", zh: "旅游与签证", ru: "Туризм и визовые вопросы" },
  climate: {
    en: "Climate, water and environment",
    zh: "气候、水资源与生态环境",
    ru: "Климат, водные ресурсы и окружающая среда",
  },
  multilateral: {
    en: "United Nations and multilateral cooperation",
    zh: "联合国与多边合作",
    ru: "ООН и многостороннее сотрудничество",
  },
  KZ: { en: "Kazakhstan", zh: "哈萨克斯坦", ru: "Казахстан" },
  KG: { en: "Kyrgyzstan", zh: "吉尔吉斯斯坦", ru: "Кыргызстан" },
  "almaty-2025": { en: "Almaty 2025", zh: "阿拉木图2025", ru: "Алматы – 2025" },
};

function speaker(locale: Locale) {
  const words = wordsOf(locale);
  const groups = {
    status: words.status,
    partyStatus: words.status,
    role: words.role,
    tier: words.tierPlural,
    type: words.statementType,
    wording: words.wording,
    precision: words.precisionShort,
    flag: words.flag,
  } as Record<string, Record<string, string>>;
  const labelOf: LabelOf = (name, value) => groups[name]?.[value] ?? names[value]?.[locale] ?? value;
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: "commitments.sentence" });
  const say: Say = (key, values) => t(key as never, values as never);
  return { locale, say, labelOf };
}
const said = (locale: Locale, filter: Partial<CommitmentFilter>, count = 6, all = 69) =>
  viewSentence({ ...emptyFilter, ...filter }, { count, all }, speaker(locale)).replace(/\s/g, " ");

describe("the sentence above the table", () => {
  it("says that everything is shown when nothing is filtered", () => {
    expect(said("en", {})).toBe("All 69 commitments");
    expect(said("zh", {})).toBe("全部69项承诺事项");
    expect(said("ru", {})).toBe("Всего 69 договорённостей");
    expect(said("ru", {}, 1, 21)).toBe("Всего 21 договорённость");
    expect(said("ru", {}, 1, 33)).toBe("Всего 33 договорённости");
  });

  it("puts sector, party, role and date into one sentence", () => {
    const filter = { sector: ["energy", "tourism"], party: ["KZ"], role: ["host"], dueTo: "2026-12-31" };
    expect(said("en", filter)).toBe(
      "Energy or tourism and visas, involving Kazakhstan as host, due before 2027: 6 of 69",
    );
    expect(said("zh", filter)).toBe(
      "“能源”或“旅游与签证”领域，涉及哈萨克斯坦（作为主办方），期限在2027年之前：69项中的6项",
    );
    expect(said("ru", filter)).toBe(
      "Энергетика или туризм и визовые вопросы, участвует Казахстан (принимающая сторона), срок до 2027 года: 6 из 69",
    );
  });

  it("quotes labels that hold a comma of their own", () => {
    const filter = { sector: ["energy", "climate"], party: ["KZ", "KG"] };
    expect(said("en", filter)).toBe(
      "“Energy” or “Climate, water and environment”, involving Kazakhstan or Kyrgyzstan: 6 of 69",
    );
    expect(said("ru", filter)).toBe(
      "«Энергетика» или «Климат, водные ресурсы и окружающая среда», участвует Казахстан или Кыргызстан: 6 из 69",
    );
  });

  it("parts phrases by semicolons where one of them needs its own comma", () => {
    expect(said("en", { sector: ["climate"], status: ["not-reviewed"] })).toBe(
      "Climate, water and environment; with status “Not yet reviewed”: 6 of 69",
    );
  });

  it("leaves names as they are written", () => {
    expect(said("en", { tier: ["undertaking"], sector: ["multilateral"] })).toBe(
      "Undertakings, United Nations and multilateral cooperation: 6 of 69",
    );
    expect(said("ru", { tier: ["undertaking"], sector: ["multilateral"] })).toBe(
      "Обязательства, ООН и многостороннее сотрудничество: 6 из 69",
    );
  });

  it("speaks of a party's status beside its party or of any party", () => {
    expect(said("en", { party: ["KG"], partyStatus: ["delivered"] })).toBe(
      "Involving Kyrgyzstan (status of the party: “Delivered”): 6 of 69",
    );
    expect(said("zh", { partyStatus: ["delivered", "mostly"] })).toBe(
      "有一方状态为“已落实”或“基本落实”：69项中的6项",
    );
    expect(said("ru", { role: ["host"], partyStatus: ["partial"] })).toBe(
      "Одна из сторон: принимающая сторона, статус этой стороны «Выполнено частично»: 6 из 69",
    );
  });

  it.each([
    [{ dueFrom: "2026-01-01", dueTo: "2026-12-31" }, "Due in 2026: 6 of 69", "Срок в 2026 году: 6 из 69"],
    [{ dueTo: "2026-05-31" }, "Due by 31 May 2026: 6 of 69", "Срок не позднее 31 мая 2026 г.: 6 из 69"],
    [{ dueFrom: "2026-01-01" }, "Due in 2026 or later: 6 of 69", "Срок в 2026 году или позже: 6 из 69"],
    [
      { dueFrom: "2026-05-31" },
      "Due on or after 31 May 2026: 6 of 69",
      "Срок не ранее 31 мая 2026 г.: 6 из 69",
    ],
  ])("says a date as people do: %o", (filter, en, ru) => {
    expect(said("en", filter)).toBe(en);
    expect(said("ru", filter)).toBe(ru);
  });

  it("names searched words, flags, wording and document", () => {
    expect(
      said("en", { q: "water", flag: ["late"], wording: ["will", "ready"], document: ["almaty-2025"] }, 1, 1),
    ).toBe(
      "Worded “Will” or “Ready”, flagged “Past its date”, with the words “water”, from Almaty 2025: 1 of 1",
    );
    expect(said("zh", { q: "水", document: ["almaty-2025"] })).toBe("含“水”，出自阿拉木图2025：69项中的6项");
  });
});

describe("the two tiers below it", () => {
  it("are never summed without both numbers", () => {
    const counts = { undertakings: 1, items: 22 };
    expect(tierSentence(emptyFilter, counts, speaker("en").say)).toBe("1 undertaking and 22 followed items");
    expect(tierSentence(emptyFilter, counts, speaker("zh").say)).toBe("其中行动承诺1项，跟踪事项22项");
    expect(tierSentence(emptyFilter, counts, speaker("ru").say)).toBe(
      "1 обязательство и 22 отслеживаемых пункта",
    );
    expect(tierSentence(emptyFilter, { undertakings: 25, items: 11 }, speaker("ru").say)).toBe(
      "25 обязательств и 11 отслеживаемых пунктов",
    );
  });

  it("name only the tier that was chosen", () => {
    expect(tierSentence({ tier: ["undertaking"] }, { undertakings: 4, items: 0 }, speaker("en").say)).toBe(
      "4 undertakings",
    );
  });
});
