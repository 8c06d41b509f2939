import { expect, test } from "vitest";
import { developmentValues } from "../../app/[locale]/developments/development-values";
import { rowsIn } from "../../app/form-rows";
import { development } from "../../db/sqlite/schema";
import { recordDevelopment } from "../../lib/use-cases/record-development";
import { showOwnDevelopment } from "../../lib/use-cases/show-own-development";
import { aCommitment, anAct, aUser, contextOf } from "../support/commitments";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";

test("an author opens the newest of two hundred and one developments with every link in the form; others do not find it", async () => {
  const store = testStore();
  const author = contextOf(store, await aUser(store, "editor"));
  const colleague = contextOf(store, await aUser(store, "editor"));
  const first = await aCommitment(store);
  const second = await aCommitment(store, { number: 2, mode: "each" });
  const links = [
    { commitment: first.code, subject: "all", polarity: "supports" },
    { commitment: second.code, subject: "KZ", polarity: "context", note: "Same meeting" },
    { commitment: second.code, subject: "CN", polarity: "context", note: "Same meeting" },
  ];
  const { id } = accepted(await recordDevelopment(author, anAct(first.code, { links })));
  const [row] = await store.read.select().from(development);
  if (!row) throw new Error("Nothing was recorded.");
  const createdAt = new Date("2026-01-01T00:00:00Z");
  const earlier = Array.from({ length: 201 }, (_, at) => ({ ...row, id: `earlier-${at}`, createdAt }));
  await store.tx((q) => q.insert(development).values(earlier));

  const shown = accepted(await showOwnDevelopment(author, { id }));
  expect(rowsIn(developmentValues(shown, "en"), "groups")).toMatchObject([
    { commitment: [first.code], "subjects[]": ["all"], parties: ["CN KZ"] },
    { commitment: [second.code], "subjects[]": expect.arrayContaining(["CN", "KZ"]), parties: ["CN KZ"] },
  ]);
  expect(refusalOf(await showOwnDevelopment(colleague, { id }))).toBe("noSuchDevelopment");
});
