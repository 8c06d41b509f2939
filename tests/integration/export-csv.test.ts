import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { Context } from "../../lib/use-cases/context";
import { exportCommitments } from "../../lib/use-cases/export-commitments";
import { listCommitments } from "../../lib/use-cases/list-commitments";
import { asVisitor, type Listed, listed, listedRegister } from "../support/listed-commitments";
import { testStore } from "../support/store";

async function storeWith(...facts: Listed[]) {
  const store = testStore();
  await listedRegister(store);
  for (const one of facts) await listed(store, one);
  return store;
}

const open = async (context: Context, address: string) => {
  const outcome = await exportCommitments(context, new URLSearchParams(address), {
    baseUrl: "https://kept.test",
  });
  if (!outcome.ok) throw new Error(outcome.message.key);
  return outcome.value;
};
const download = async (context: Context, address = "") => {
  let text = "";
  for await (const chunk of (await open(context, address)).chunks) text += chunk;
  return text;
};
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

test("machines get codes, without a byte-order mark, and where each row comes from", async () => {
  const store = await storeWith({
    sectors: ["trade", "energy"],
    parties: { KZ: "host", CN: "addressee" },
    due: ["2027-01-01", "2027-12-31"],
    title: 'A "quoted", title',
  });
  const text = await download(asVisitor(store), "for=machines&lang=en&sector=energy");
  expect(text.charCodeAt(0)).not.toBe(0xfeff);
  expect(rowsOf(text)).toEqual([
    {
      code: "first/1.1",
      wording: "ready",
      title: 'A "quoted", title',
      status: "not-yet-due",
      parties: "CN:addressee:;KZ:host:not-yet-due",
      sectors: "trade;energy",
      deadline: "2027-01-01/2027-12-31",
      asOf: "2026-11-22T12:00:00.000Z",
      codebook: "1",
      permalink: "https://kept.test/en/commitments?sector=energy&asOf=2026-11-22T12%3A00%3A00.000Z",
    },
  ]);
});

test("people get labels in their language, with a byte-order mark and lines that every spreadsheet ends", async () => {
  const store = await storeWith({ parties: { KZ: "host" } });
  const text = await download(asVisitor(store), "for=people&lang=ru&columns=title&columns=parties");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split("\r\n")).toHaveLength(3);
  const [row] = rowsOf(text);
  expect(row?.Договорённость).toBe("Готовы действовать · Commitment 1.1 (ру)");
  expect(row?.["Стороны и роли"]).toContain("State KZ (ру) (");
  expect(Object.keys(row ?? {}).slice(-3)).toEqual([
    "По состоянию на",
    "Версия кодификатора",
    "Ссылка на эту выборку",
  ]);
  expect(row?.["Ссылка на эту выборку"]).toBe(
    "https://kept.test/ru/commitments?columns=title&columns=parties&asOf=2026-11-22T12%3A00%3A00.000Z",
  );
});

test("a disputed party is never listed for people without saying so", async () => {
  const store = await storeWith({ parties: { TM: "joint", KZ: "joint" } });
  const [row] = rowsOf(await download(asVisitor(store), "for=people&lang=zh&columns=parties"));
  const cells = Object.values(row ?? {})[0]?.split("；State") ?? [];
  expect(cells[0]).toMatch(/^State KZ（中）（[^；]+）：/);
  expect(cells[1]).toMatch(/TM（中）（[^；]+；[^；]+）：/);
});

test.each(["=1+1", "+7", "-5", "@cmd", "\tx", "\rx"])(
  "a title that begins like the formula %j is kept from running",
  async (title) => {
    const store = await storeWith({ title });
    const [row] = rowsOf(await download(asVisitor(store), "for=machines&columns=title"));
    expect(row?.title).toBe(`'${title}`);
  },
);

test("a file holds every row of the view, in the order of the list, over many batches", async () => {
  const store = await storeWith(
    ...Array.from(
      { length: 230 },
      (_, i): Listed => ({ title: `Title ${(i * 7919) % 1000}`, clause: (i % 2) + 1 }),
    ),
  );
  const context = asVisitor(store);
  const rows = rowsOf(await download(context, "for=machines&sort=-title&columns=code"));
  const list = await listCommitments(context, { sort: "-title", size: "500" }, { locale: "en" });
  expect(rows.map(({ code }) => code)).toEqual(list.ok && list.value.items.map(({ code }) => code));
  expect(rows).toHaveLength(230);
});

test("what is written meanwhile is not in the file", async () => {
  const store = await storeWith(...Array.from({ length: 150 }, (): Listed => ({})));
  const { chunks } = await open(asVisitor(store), "for=machines&columns=code&columns=status");
  const first = await chunks.next();
  const batch = await chunks.next();
  await listed(store, { title: "late" });
  let text = `${first.value}${batch.value}`;
  for await (const chunk of chunks) text += chunk;
  expect(rowsOf(text)).toHaveLength(150);
});

test("leaving early closes the snapshot", async () => {
  const store = await storeWith(...Array.from({ length: 150 }, (): Listed => ({})));
  let open_ = 0;
  const counting = {
    ...store,
    snapshot: async <T>(work: Parameters<typeof store.snapshot<T>>[0]) => {
      open_++;
      try {
        return await store.snapshot(work);
      } finally {
        open_--;
      }
    },
  };
  const { chunks } = await open({ ...asVisitor(store), store: counting }, "");
  expect(open_).toBe(0);
  await chunks.next();
  await chunks.next();
  expect(open_).toBe(1);
  await chunks.return();
  expect(open_).toBe(0);
});

test("an unknown value is refused and named, and nothing is read", async () => {
  const store = await storeWith({});
  const ask = (address: string) =>
    exportCommitments(asVisitor(store), new URLSearchParams(address), { baseUrl: "https://kept.test" });
  expect(await ask("for=robots")).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { for: { key: "unknownValue" } },
  });
  expect(await ask("lang=kk")).toMatchObject({ ok: false, fields: { lang: { key: "unknownValue" } } });
  expect(await ask("colour=red")).toMatchObject({ ok: false, fields: { colour: { key: "unknownName" } } });
  expect(
    await exportCommitments(asVisitor(store, false), new URLSearchParams(), { baseUrl: "" }),
  ).toMatchObject({
    code: "not-allowed",
  });
});

test("a draft is in no file, not even an editor's", async () => {
  const store = await storeWith({ parties: { KZ: "host" }, draft: { KZ: "contrary" } });
  const text = await download(asVisitor(store), "for=machines&columns=status&columns=parties");
  expect(rowsOf(text)[0]).toMatchObject({ status: "not-reviewed", parties: "KZ:host:not-reviewed" });
});
