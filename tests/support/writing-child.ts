// A process of its own that writes through the verbs as fast as it can and says what was acknowledged; it never ends by
// itself, because the test kills it.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../db/sqlite/client";
import type { Actor } from "../../lib/domain/permission";
import { logSearch } from "../../lib/use-cases/log-search";
import { recordAssessments } from "../../lib/use-cases/record-assessments";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { anAct, contextOf, reason, versionOf } from "./commitments";

const [path = "", code = "", editorId = ""] = process.argv.slice(2);
const store = openSqliteStore(path);
const editor: Actor = { id: editorId, role: "editor", name: null };
const context = contextOf(store, editor);
const acknowledge = (kind: string, id: string) => writeSync(1, `${kind} ${id}\n`);

for (;;) {
  const act = await recordDevelopment(context, anAct(code));
  if (act.ok) acknowledge("development", act.value.id);
  const search = await logSearch(context, {
    commitment: code,
    subject: "all",
    words: "joint operation",
    language: "en",
    searchedWhere: "everywhere",
  });
  if (search.ok) acknowledge("search", search.value.id);
  const basedOnVersion = await versionOf(store, code);
  const claim = { commitment: code, basedOnVersion, subjects: ["all"], status: "partial", reason };
  const drafts = await recordAssessments(context, claim);
  for (const { id } of drafts.ok ? drafts.value.drafts : []) {
    acknowledge("assessment", id);
    const submitted = await submitAssessment(context, { id, basedOnVersion: 1 });
    if (submitted.ok) acknowledge("submitted", id);
  }
}
