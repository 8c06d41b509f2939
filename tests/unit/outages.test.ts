import { describe, expect, test } from "vitest";
import { storeError } from "../../db/sqlite/errors";
import { StoreBroken, StoreBusy, StoreFull } from "../../db/store";
import { orBusy } from "../../lib/use-cases/busy";

const sqlite = (code: string) => Object.assign(new Error(code), { code });

describe("when the database cannot write", () => {
  test.each([
    ["SQLITE_BUSY_SNAPSHOT", StoreBusy],
    ["SQLITE_FULL", StoreFull],
    // The index of the log needs room of its own.
    ["SQLITE_IOERR_SHMSIZE", StoreFull],
    ["SQLITE_IOERR_READ", StoreBroken],
    ["SQLITE_CORRUPT", StoreBroken],
    ["SQLITE_READONLY", StoreBroken],
  ])("%s is %o", (code, kind) => {
    expect(storeError(sqlite(code), "kept.db")).toBeInstanceOf(kind);
  });

  test.each([
    ["StoreBusy", "busy"],
    ["StoreFull", "diskFull"],
  ])("%s becomes an answer that keeps what was typed", async (name, key) => {
    const fault = Object.assign(new Error("no"), { name });
    expect(await orBusy(Promise.reject(fault))).toMatchObject({ ok: false, code: "busy", message: { key } });
  });

  test("a fault of ours passes through untouched", async () => {
    const fault = new TypeError("a bug");
    await expect(orBusy(Promise.reject(fault))).rejects.toBe(fault);
  });
});
