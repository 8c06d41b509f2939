import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as t from "../../db/sqlite/schema";
import type { Store } from "../../db/store";
import { type Actor, visitor } from "../../lib/domain/permission";
import { commitmentFacets } from "../../lib/use-cases/commitment-facets";
import { decideLink, makeLink } from "../../lib/use-cases/decide-link";
import type { LinkOnDesk } from "../../lib/use-cases/links-page";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { offerTextAsSource } from "../../lib/use-cases/offer-text-as-source";
import { overview } from "../../lib/use-cases/overview";
import { proposeLinks } from "../../lib/use-cases/propose-links";
import { showCommitment } from "../../lib/use-cases/show-commitment";
import { showLinks } from "../../lib/use-cases/show-links";
import { firstBrokenEntry, replayed } from "../support/audit-trail";
import { aUser, contextOf, testDay } from "../support/commitments";
import { aFictionalDocument, betterCopy } from "../support/fictional-version";
import { accepted, refusalOf } from "../support/outcome";
import { testStore } from "../support/store";
import { fictionalText } from "../support/version-texts";

type Desk = { store: Store; editor: Actor & { id: string } };
/** Two documents of a series: the second and, two years on, the third, most of which says the same again. */
async function twoDocuments(language: "en" | "zh" = "en"): Promise<Desk> {
  const store = testStore();
  await aFictionalDocument(store);
  const text = language === "en" ? betterCopy() : fictionalText("zh");
  await aFictionalDocument(store, { slug: "fiction-3", number: 3, adoptedOn: "2033-04-02", text });
  return { store, editor: await aUser(store, "editor") };
}
const propose = ({ store }: Desk) => store.tx((q) => proposeLinks(q, "fiction-3", testDay, "system:jobs"));
const links = async ({ store, editor }: Desk) =>
  accepted(await showLinks(contextOf(store, editor), { document: "fiction-3" }));
const decide = ({ store, editor }: Desk, link: LinkOnDesk | undefined, more: object = {}) =>
  decideLink(contextOf(store, editor), {
    ...{
      link: link?.id,
      kind: link?.kind,
      state: "confirmed",
      note: "",
      basedOnVersion: link?.recordVersion,
    },
    ...more,
  });
const read = (store: Store) => contextOf(store, visitor);
const pairOf = ({ from, to }: LinkOnDesk) => `${from?.number} ${to.number}`;

describe("links to an earlier document", () => {
  test("are proposed where the words are alike, with the words in common, once", async () => {
    const desk = await twoDocuments();
    expect(await propose(desk)).toBeGreaterThan(9);
    expect(await propose(desk)).toBe(0);
    const page = await links(desk);
    const pairs = page.links.map(pairOf);
    expect(pairs).toContain("02.1 02.1");
    expect(pairs).toContain("09.1 08.1");
    const customs = page.links.find((link) => pairOf(link) === "03.1 03.1");
    expect(customs).toMatchObject({ kind: "replaces", state: "proposed", decidedBy: null });
    expect(customs?.shared).toEqual(
      expect.arrayContaining(["continue", "consultations", "customs", "karsu"]),
    );
    expect(page.unlinked.map(({ number }) => number)).toContain("04.2");
    expect(page.own.length).toBeGreaterThan(10);
    // Nothing was decided: nothing is public, nothing is counted.
    const { lineage } = accepted(
      await showCommitment(read(desk.store), { document: "fiction-3", number: "02.1" }),
    );
    expect(lineage).toEqual({ earlier: [], later: [] });
    expect(accepted(await listCommitments(read(desk.store), {}, { locale: "en" })).chains).toBeNull();
  });

  test("are proposed across languages by what both name", async () => {
    const desk = await twoDocuments("zh");
    await propose(desk);
    const pairs = (await links(desk)).links.map(pairOf);
    expect(pairs).toEqual(expect.arrayContaining(["02.1 02.1", "04.1 04.1", "09.1 09.1"]));
    const wrong = pairs.filter((pair) => pair.split(" ")[0] !== pair.split(" ")[1]);
    expect(wrong.length).toBeLessThan(pairs.length / 2);
  });

  test("are proposed of nothing where the document is the first of its series", async () => {
    const store = testStore();
    await aFictionalDocument(store);
    expect(await store.tx((q) => proposeLinks(q, "fiction-2", testDay, "system:jobs"))).toBe(0);
  });

  test("make a chain once confirmed, on both pages, and totals count it once", async () => {
    const desk = await twoDocuments();
    const { store } = desk;
    await propose(desk);
    const before = accepted(await listCommitments(read(store), {}, { locale: "en" })).total;
    const page = await links(desk);
    const railway = page.links.find((link) => pairOf(link) === "02.1 02.1");
    const glaciers = page.links.find((link) => pairOf(link) === "04.1 04.1");
    accepted(await decide(desk, railway, { note: "The same words." }));
    accepted(await decide(desk, glaciers));

    const list = accepted(await listCommitments(read(store), {}, { locale: "en" }));
    expect(list.total).toBe(before);
    expect(list.chains).toEqual({ chains: 2, once: before - 2, documents: 2 });
    expect(accepted(await commitmentFacets(read(store), {})).chains).toEqual(list.chains);
    const { total, chains, byTier } = accepted(await overview(read(store)));
    expect(chains).toEqual({
      all: { chains: 2, once: total - 2 },
      byTier: {
        undertaking: { chains: 1, once: byTier.undertaking - 1 },
        "followed-item": { chains: 1, once: byTier["followed-item"] - 1 },
      },
    });
    // Within one document no commitment is counted twice.
    const one = accepted(await listCommitments(read(store), { document: "fiction-3" }, { locale: "en" }));
    expect(one.chains).toBeNull();

    const newer = accepted(await showCommitment(read(store), { document: "fiction-3", number: "02.1" }));
    expect(newer.lineage.earlier).toMatchObject([
      { kind: "repeats", code: "fiction-2/02.1", document: "fiction-2", note: "The same words." },
    ]);
    const older = accepted(await showCommitment(read(store), { document: "fiction-2", number: "02.1" }));
    expect(older.lineage.later).toMatchObject([{ kind: "repeats", code: "fiction-3/02.1" }]);
    expect(Object.keys(older.lineage.later[0] ?? {})).not.toContain("id");
  });

  test("end their chain when they are rejected after all, and the record replays", async () => {
    const desk = await twoDocuments();
    const { store } = desk;
    await propose(desk);
    const first = (await links(desk)).links.find((link) => pairOf(link) === "02.1 02.1");
    accepted(await decide(desk, first));
    const chained = await store.read.select({ id: t.commitment.chainId }).from(t.commitment);
    expect(chained.filter(({ id }) => id === "fiction-2/02.1")).toHaveLength(2);
    const again = (await links(desk)).links.find((link) => link.id === first?.id);
    accepted(await decide(desk, again, { state: "rejected" }));
    const left = await store.read.select({ id: t.commitment.chainId }).from(t.commitment);
    expect(left.filter(({ id }) => id !== null)).toEqual([]);
    expect(accepted(await listCommitments(read(store), {}, { locale: "en" })).chains).toBeNull();
    expect(await firstBrokenEntry(store)).toBeNull();
    const { records, surprises } = await replayed(store, "commitment-link");
    expect(surprises).toEqual([]);
    for (const row of await store.read.select().from(t.commitmentLink))
      expect(records.get(row.id)).toEqual(JSON.parse(JSON.stringify(row)));
  });

  test("refuse a stale decision, strangers and readers", async () => {
    const desk = await twoDocuments();
    const { store } = desk;
    await propose(desk);
    const [link] = (await links(desk)).links;
    const reader = await aUser(store, "reader");
    expect(refusalOf(await decide({ ...desk, editor: reader }, link))).toBe("notAllowed");
    expect(refusalOf(await showLinks(contextOf(store, reader), { document: "fiction-3" }))).toBe(
      "notAllowed",
    );
    expect(refusalOf(await showLinks(read(store), { document: "fiction-3" }))).toBe("signInFirst");
    const stale = await decide(desk, link, { basedOnVersion: 5 });
    expect(stale).toMatchObject({
      ok: false,
      code: "conflict",
      current: { state: "proposed", recordVersion: 1 },
    });
    expect(refusalOf(await decide(desk, link, { kind: "drops" }))).toBe("linkKindWrong");
    const rows = await store.read
      .select()
      .from(t.commitmentLink)
      .where(eq(t.commitmentLink.state, "proposed"));
    expect(rows).toHaveLength((await links(desk)).links.length);
  });

  test("can be made by hand, and a drop is said by a person only", async () => {
    const desk = await twoDocuments();
    const { store, editor } = desk;
    const context = contextOf(store, editor);
    const drop = {
      document: "fiction-3",
      from: null,
      to: "fiction-2/04.2",
      kind: "drops",
      note: "Not said again.",
    };
    accepted(await makeLink(context, drop));
    expect(refusalOf(await makeLink(context, drop))).toBe("linkExists");
    const page = await links(desk);
    expect(page.links).toMatchObject([{ kind: "drops", state: "confirmed", from: null, likeness: null }]);
    expect(page.unlinked.map(({ number }) => number)).not.toContain("04.2");
    const dropped = accepted(await showCommitment(read(store), { document: "fiction-2", number: "04.2" }));
    expect(dropped.lineage.later).toMatchObject([{ kind: "drops", code: null, document: "fiction-3" }]);
    // What is dropped is no chain.
    expect(accepted(await listCommitments(read(store), {}, { locale: "en" })).chains).toBeNull();

    const link = {
      document: "fiction-3",
      from: "fiction-3/08.1",
      to: "fiction-2/07.2",
      kind: "implements",
      note: "",
    };
    accepted(await makeLink(context, link));
    expect(refusalOf(await makeLink(context, { ...link, to: "fiction-3/02.1" }))).toBe("linkToEarlier");
    expect(refusalOf(await makeLink(context, { ...link, from: "fiction-2/02.1" }))).toBe("linkFromElsewhere");
    expect(refusalOf(await makeLink(context, { ...link, to: "nowhere/1.1" }))).toBe("noSuchCommitment");
    const chained = await store.read
      .select({ code: t.commitment.code, chain: t.commitment.chainId })
      .from(t.commitment)
      .where(eq(t.commitment.chainId, "fiction-2/07.2"))
      .orderBy(asc(t.commitment.code));
    expect(chained.map(({ code }) => code)).toEqual(["fiction-2/07.2", "fiction-3/08.1"]);
  });
});

describe("the new text as a source for what was said before", () => {
  test("is offered with all that the records know of it, and nothing is saved", async () => {
    const { store, editor } = await twoDocuments();
    const entries = (await store.read.select().from(t.auditEntry)).length;
    const context = contextOf(store, editor);
    const offer = accepted(await offerTextAsSource(context, { document: "fiction-3", locale: "en" }));
    expect(offer).toEqual({
      happenedOn: "2033-04-02",
      place: "Ordavar",
      language: "en",
      source: {
        title: "Fiction 3",
        publisher: "Fiction",
        class: "P1",
        speaksFor: ["SO", "TA", "VE"],
        address: null,
        file: null,
        language: "en",
        publishedOn: "2033-04-02",
      },
    });
    expect((await store.read.select().from(t.auditEntry)).length).toBe(entries);
    expect(refusalOf(await offerTextAsSource(read(store), { document: "fiction-3", locale: "en" }))).toBe(
      "signInFirst",
    );
    expect(refusalOf(await offerTextAsSource(context, { document: "nowhere", locale: "en" }))).toBe(
      "documentNotFound",
    );
  });
});
