import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { loadDemo } from "../../lib/server/load-demo";
import { testStore } from "../support/store";
import { buildReport } from "../../lib/use-cases/build-report";
import { reportRequest } from "../../lib/use-cases/report-request";
import { visitor } from "../../lib/domain/permission";
import { accepted } from "../support/outcome";
import { sectionsOf } from "../../lib/domain/report";
import { writePdf } from "../../lib/reports/pdf";
it("prints", async () => {
  const store = testStore();
  const at = new Date("2026-11-22T10:00:00Z");
  await loadDemo(store, () => at);
  const make = async (language: string, kind: string, subject: string | null, view: string, since: any) => {
    const context = { store, actor: visitor, now: () => at, publicRead: true };
    const title = { party: { en: "What the communiqué says, and what came of it", zh: "公报说了什么，落实如何", ru: "Что сказано и что сделано" }, interim: { en: "State in November 2026", zh: "2026年11月的状况", ru: "Положение в ноябре 2026 года" }, outlook: { en: "What falls due", zh: "期限前瞻", ru: "Что и когда наступает" } }[kind as "party"]![language as "en"];
    const request = await reportRequest(context, { kind, language, title, introduction: "", notes: "", view, subject, sections: sectionsOf[kind as never], columns: [] } as any, { issued: null, baseUrl: "https://kept.example.org" });
    const report = accepted(await store.asOf(at, (past) => buildReport({ ...context, store: past }, request, since)));
    const t = performance.now();
    const bytes: Uint8Array[] = [];
    for await (const b of accepted(await writePdf(report, { progress() {} }))) bytes.push(b);
    writeFileSync(`/tmp/kept/kinds/pdf/${kind}-${subject ?? "all"}-${language}.pdf`, Buffer.concat(bytes));
    console.log(kind, subject, language, Math.round(performance.now() - t)); 
  };
  const langs = (process.env.LANGS ?? "en,ru,zh").split(",");
  for (const language of langs) {
    for (const p of (process.env.PARTIES ?? "CN,KG,KZ,TJ,TM,UZ").split(",")) await make(language, "party", p, `party=${p}`, null);
    if (process.env.ALL) { await make(language, "interim", null, "", { asOf: new Date("2026-03-01T00:00:00Z"), number: null });
    await make(language, "outlook", null, "", null); }
  }
}, 600000);
