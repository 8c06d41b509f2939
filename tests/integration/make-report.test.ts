import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { claimJob, insertJob, latestJob } from "@/db/queries/jobs";
import { draftFiles, findRun } from "@/db/queries/report-runs";
import { file, report } from "@/db/sqlite/schema";
import { leaseMs } from "@/lib/domain/job";
import { refuse } from "@/lib/domain/outcome";
import { reportForms } from "@/lib/domain/vocabulary";
import { cancelReportRun } from "@/lib/use-cases/cancel-report-run";
import { changeReport } from "@/lib/use-cases/change-report";
import { discardReport } from "@/lib/use-cases/discard-report";
import { issueReport } from "@/lib/use-cases/issue-report";
import type { JobRun } from "@/lib/use-cases/job-run";
import { orderReportFiles } from "@/lib/use-cases/order-report-files";
import { showReportRun } from "@/lib/use-cases/show-report-run";
import { submitReport } from "@/lib/use-cases/submit-report";
import { takeBackReport } from "@/lib/use-cases/take-back-report";
import { accepted, refusalOf } from "../support/outcome";
import { auditOf, contextOf } from "../support/people";
import { aReportDesk, piecesForm, plainReport, sampleBody } from "../support/report-desk";

const csv = (...pieces: (string | Error)[]) => sampleBody({ forms: { csv: piecesForm(...pieces) } });
const enospc = () => Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
const approved = { state: "issuing", reviewerId: "rita", number: "2025-1" } as const;
const kept = (hash: string) => join("files", hash.slice(0, 2), hash);

describe("draft files of a report", () => {
  test("are made in the forms that were chosen, and can then be taken", async () => {
    const { editor, aReport, work, lying, files } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv", "json"] });
    expect(accepted(await orderReportFiles(editor, { id }))).toMatchObject({ begun: true });
    expect(accepted(await showReportRun(editor, { id }))).toMatchObject({
      ...{ state: "draft", files: [], stale: false },
      run: { purpose: "draft", forms: ["csv", "json"], state: "queued", progress: 0, failure: null },
    });
    expect(await work(sampleBody())).toBe("done");
    const shown = accepted(await showReportRun(editor, { id }));
    expect(shown).toMatchObject({
      ...{ run: { state: "done", progress: 1000 }, stale: false },
      files: [
        { form: "csv", name: "kept-draft.csv", mediaType: "text/csv; charset=utf-8" },
        { form: "json", name: "kept-draft.json", mediaType: "application/json" },
      ],
    });
    for (const { contentHash } of shown.files) expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(lying()).toEqual(shown.files.map(({ sha256 }) => kept(sha256)).sort());
    for (const { sha256, bytes } of shown.files) expect((await files.open(sha256))?.bytes).toBe(bytes);
  });

  test("are asked for in some forms only, in one order, whatever was clicked first", async () => {
    const { store, editor, aReport } = await aReportDesk();
    const { id } = await aReport({ forms: ["pdf"] });
    const { runId } = accepted(await orderReportFiles(editor, { id, forms: ["html", "csv", "html"] }));
    expect(await findRun(store.read, runId)).toMatchObject({ forms: ["csv", "html"], requestedBy: "ed" });
    expect(await auditOf(store)).toMatchObject([
      { entity: "report", entityId: id, action: "files-ordered", before: {}, after: {} },
    ]);
  });

  test("are made once where two people ask at the same time", async () => {
    const { store, editor, reviewer, aReport, work } = await aReportDesk();
    const { id } = await aReport();
    const orders = await Promise.all([editor, reviewer].map((who) => orderReportFiles(who, { id })));
    const [first, second] = orders.map(accepted);
    expect(second?.runId).toBe(first?.runId);
    expect([first?.begun, second?.begun].filter(Boolean)).toEqual([true]);
    expect(await work(sampleBody())).toBe("done");
    await expect(work()).rejects.toThrow("Nothing waits.");
    expect((await auditOf(store)).length).toBe(1);
  });

  test("take the place of those that were made before, and a changed draft says that they are older", async () => {
    const { clock, editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("first"));
    const [before] = lying();
    // Going to review and coming back changes nothing of what it says.
    accepted(await submitReport(editor, { id, basedOnVersion: 1 }));
    const back = accepted(await takeBackReport(editor, { id, basedOnVersion: 2 }));
    expect(accepted(await showReportRun(editor, { id })).stale).toBe(false);
    const { recordVersion: _, ...asked } = plainReport(clock.now());
    const edit = { ...asked, id, basedOnVersion: back.recordVersion, title: "Another title", asOf: null };
    accepted(await changeReport(editor, edit));
    expect(accepted(await showReportRun(editor, { id })).stale).toBe(true);
    clock.forward(1_000);
    accepted(await orderReportFiles(editor, { id }));
    const [whileWaiting] = accepted(await showReportRun(editor, { id })).files;
    expect(kept(whileWaiting?.sha256 ?? "")).toBe(before);
    await work(csv("second"));
    const after = accepted(await showReportRun(editor, { id }));
    expect(after).toMatchObject({ stale: false, filesAsOf: new Date(clock.now().getTime() - 1) });
    expect(lying()).toEqual(after.files.map(({ sha256 }) => kept(sha256)).sort());
    expect(lying()).not.toContain(before);
  });

  test("that somebody else holds on to are not taken away with them", async () => {
    const { store, clock, editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("the same bytes"));
    const [made] = accepted(await showReportRun(editor, { id })).files;
    const uploaded = { uploadedBy: "ed", uploadedAt: clock.now(), mediaType: "text/csv" };
    const { sha256 = "", bytes = 0 } = made ?? {};
    await store.tx(
      async (q) => void (await q.insert(file).values({ sha256, bytes, name: "note.csv", ...uploaded })),
    );
    clock.forward(1_000);
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("other bytes"));
    expect(lying()).toContain(kept(sha256));
    expect(lying().length).toBe(2);
  });

  test("are there even where another draft gives up the same bytes while they are being kept", async () => {
    const { editor, aReport, work, files } = await aReportDesk();
    const same = sampleBody({ forms: { pdf: piecesForm("the same bytes") } });
    const first = await aReport({ forms: ["pdf"] });
    accepted(await orderReportFiles(editor, { id: first.id }));
    expect(await work(same)).toBe("done");
    const second = await aReport({ forms: ["pdf", "csv"] });
    accepted(await orderReportFiles(editor, { id: second.id }));
    const meanwhile = ({ files: own }: JobRun) => ({
      files: {
        ...own,
        open: async (sha256: string) => {
          accepted(await discardReport(editor, { id: first.id, basedOnVersion: 1 }, files));
          return own.open(sha256);
        },
      },
    });
    expect(await work(same, meanwhile)).toBe("done");
    const shown = accepted(await showReportRun(editor, { id: second.id }));
    expect(shown.files.map(({ form }) => form)).toEqual(["pdf", "csv"]);
    for (const { sha256 } of shown.files) expect(await files.open(sha256)).not.toBeNull();
  });

  test("are for editors alone, and only while the report is a draft", async () => {
    const { store, editor, reader, now, aReport } = await aReportDesk();
    const { id } = await aReport();
    const [discarded, issuing] = [await aReport({ state: "discarded" }), await aReport(approved)];
    const [stranger, verbs] = [contextOf(store, now), [orderReportFiles, cancelReportRun, showReportRun]];
    for (const verb of verbs) {
      expect(refusalOf(await verb(reader, { id }))).toBe("notAllowed");
      expect(refusalOf(await verb(stranger, { id }))).toBe("signInFirst");
      expect(refusalOf(await verb(editor, { id: "nowhere" }))).toBe("reportNotFound");
    }
    for (const verb of verbs)
      expect(refusalOf(await verb(editor, { id: discarded.id }))).toBe("reportNotFound");
    expect(refusalOf(await orderReportFiles(editor, { id: issuing.id }))).toBe("reportNoDraft");
    expect(refusalOf(await orderReportFiles(editor, { id, forms: ["exe"] }))).not.toBe("accepted");
    expect(await auditOf(store)).toEqual([]);
  });
});

describe("an issue of a report", () => {
  async function approvedReport() {
    const desk = await aReportDesk();
    const { id } = await desk.aReport({ forms: ["csv", "json"] });
    accepted(await submitReport(desk.editor, { id, basedOnVersion: 1 }));
    const approve = async () => {
      const basedOnVersion = (await desk.standing(id))?.recordVersion;
      return accepted(await issueReport(desk.reviewer, { id, basedOnVersion }));
    };
    await approve();
    return { ...desk, id, approve };
  }

  test("makes all chosen forms, and the report says for good what they say", async () => {
    const { id, clock, standing, work, lying, store } = await approvedReport();
    const approvedAt = clock.now();
    clock.forward(90_000);
    expect(await work(sampleBody())).toBe("done");
    const issued = await standing(id);
    expect(issued).toMatchObject({
      ...{ state: "issued", number: "2026-1", issuedAt: approvedAt, asOfAt: approvedAt, codebook: "1" },
      files: [{ name: "kept-2026-1.csv" }, { name: "kept-2026-1.json", contentHash: issued?.dataHash }],
    });
    expect(lying()).toEqual(issued?.files.map(({ sha256 }) => kept(sha256)).sort());
    expect(await draftFiles(store.read, id)).toBeNull();
  });

  test("takes away what was made of the draft, and ends what still works on one", async () => {
    const { store, clock, editor, reviewer, aReport, work, lying, standing } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("of the draft"));
    accepted(await submitReport(editor, { id, basedOnVersion: 1 }));
    clock.forward(1_000);
    const late = accepted(await orderReportFiles(editor, { id }));
    accepted(await issueReport(reviewer, { id, basedOnVersion: 2 }));
    expect(await latestJob(store.read, late.runId)).toMatchObject({ state: "cancelled" });
    expect(await work(sampleBody())).toBe("done");
    expect(lying()).toEqual((await standing(id))?.files.map(({ sha256 }) => kept(sha256)));
  });

  test("that fails leaves the report waiting for approval, with its number and without files", async () => {
    const { id, approve, editor, standing, work, lying } = await approvedReport();
    expect(await work(csv("half", enospc()))).toBe("diskFull");
    expect(await standing(id)).toMatchObject({ state: "submitted", number: "2026-1", files: [] });
    expect(lying()).toEqual([]);
    expect(accepted(await showReportRun(editor, { id })).run).toMatchObject({
      ...{ purpose: "issue", state: "failed", failure: { key: "diskFull" } },
    });
    await approve();
    expect(await work(sampleBody())).toBe("done");
    expect(await standing(id)).toMatchObject({ state: "issued", number: "2026-1" });
  });

  test("is stopped by those who may issue, and the report waits again", async () => {
    const { id, editor, reviewer, standing } = await approvedReport();
    expect(refusalOf(await cancelReportRun(editor, { id }))).toBe("notAllowed");
    accepted(await cancelReportRun(reviewer, { id }));
    expect(await standing(id)).toMatchObject({ state: "submitted", reviewerId: null });
  });

  test("that was ended in the middle shows the instant of its approval when it is begun again", async () => {
    const { id, clock, standing, work } = await approvedReport();
    const approvedAt = clock.now();
    await expect(work(csv("half", new Error("The worker was ended.")))).rejects.toThrow();
    expect(await standing(id)).toMatchObject({ state: "issuing", files: [] });
    clock.forward(leaseMs + 1);
    expect(await work(sampleBody())).toBe("done");
    expect(await standing(id)).toMatchObject({ state: "issued", asOfAt: approvedAt, issuedAt: approvedAt });
  });
});

describe("a run of a report", () => {
  test("that is stopped before it begins makes nothing, and another may be ordered", async () => {
    const { editor, aReport, lying } = await aReportDesk();
    const { id } = await aReport();
    expect(refusalOf(await cancelReportRun(editor, { id }))).toBe("jobNotRunning");
    accepted(await orderReportFiles(editor, { id }));
    accepted(await cancelReportRun(editor, { id }));
    expect(accepted(await showReportRun(editor, { id })).run).toMatchObject({
      ...{ state: "cancelled", failure: { key: "jobStopped" } },
    });
    expect(lying()).toEqual([]);
    expect(accepted(await orderReportFiles(editor, { id })).begun).toBe(true);
  });

  test("that is to be stopped while it works says so until its worker has seen it", async () => {
    const { store, editor, aReport, work } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("bytes"), (run) => ({
      progress: (_, step) => {
        if (step === "gathering") void cancelReportRun(editor, { id }).then(accepted);
        run.progress(0, step);
      },
    }));
    expect((await auditOf(store)).map(({ action }) => action)).toEqual(["files-ordered", "cancel-requested"]);
  });

  test("that lost its job to another worker offers nothing, and the other's files stand", async () => {
    const { store, clock, now, editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    const { runId } = accepted(await orderReportFiles(editor, { id }));
    // While the first one writes, half a minute goes by and a second worker comes.
    const slow = sampleBody({
      forms: {
        csv: async (...given) => {
          clock.forward(leaseMs + 1);
          await work(csv("of the second"));
          return piecesForm("of the first")(...given);
        },
      },
    });
    expect(await work(slow)).toBe("jobElsewhere");
    const [made, ...more] = (await draftFiles(store.read, id))?.files ?? [];
    expect(more).toEqual([]);
    expect(lying()).toContain(kept(made?.sha256 ?? ""));
    expect(await latestJob(store.read, runId)).toMatchObject({ state: "done", attempts: 2 });
    expect(now().getTime()).toBeGreaterThan(leaseMs);
  });

  test("that is begun again shows the same instant and makes the same bytes", async () => {
    const { store, clock, editor, aReport, work } = await aReportDesk();
    const { id } = await aReport({ forms: ["json", "csv"] });
    const { runId } = accepted(await orderReportFiles(editor, { id }));
    const killed = sampleBody({ forms: { csv: piecesForm("half", new Error("The worker was ended.")) } });
    await expect(work(killed)).rejects.toThrow("The worker was ended.");
    const begun = await findRun(store.read, runId);
    expect(begun).toMatchObject({ files: [], asOfAt: new Date(clock.now().getTime() - 1) });
    clock.forward(leaseMs + 1);
    expect(await work(sampleBody())).toBe("done");
    expect(await findRun(store.read, runId)).toMatchObject({ asOfAt: begun?.asOfAt });
  });

  test("whose report was discarded meanwhile ends without files", async () => {
    const { store, editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    const discard = () =>
      store.tx(
        async (q) => void (await q.update(report).set({ state: "discarded" }).where(eq(report.id, id))),
      );
    accepted(await orderReportFiles(editor, { id }));
    const midway = sampleBody({
      forms: {
        csv: async (...given) => {
          await discard();
          return piecesForm("bytes")(...given);
        },
      },
    });
    expect(await work(midway)).toBe("reportNotWaiting");
    expect(lying()).toEqual([]);
    expect(await draftFiles(store.read, id)).toBeNull();
  });

  test("comes after texts and before pages and links", async () => {
    const { store, now, aReport, editor } = await aReportDesk();
    const queue = (kind: "check-links" | "fetch-candidate" | "read-import") =>
      store.tx((q) => insertJob(q, { kind, subjectId: kind, requestedBy: null }, now()));
    await queue("check-links");
    await queue("fetch-candidate");
    const { id } = await aReport();
    accepted(await orderReportFiles(editor, { id }));
    await queue("read-import");
    const taken: string[] = [];
    const leaseUntil = new Date(now().getTime() + leaseMs);
    for (let n = 0; n < 4; n++) {
      const job = await store.tx((q) => claimJob(q, { owner: "w", at: now(), leaseUntil }));
      taken.push(job?.kind ?? "");
    }
    expect(taken).toEqual(["read-import", "make-report", "fetch-candidate", "check-links"]);
  });
});

describe("what goes wrong while files are made", () => {
  test("is told in a sentence where a form cannot hold the report, and none of the forms is offered", async () => {
    const { editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["json", "csv"] });
    accepted(await orderReportFiles(editor, { id }));
    const refusing = sampleBody({
      forms: { csv: piecesForm("bytes"), json: async () => refuse("invalid", "reportTooLarge") },
    });
    expect(await work(refusing)).toBe("reportTooLarge");
    expect(accepted(await showReportRun(editor, { id }))).toMatchObject({
      ...{ files: [], run: { state: "failed", failure: { key: "reportTooLarge" } } },
    });
    expect(lying()).toEqual([]);
  });

  test("is a fault of the writer and not of the reader: it is not told as a file that was cut off", async () => {
    const { editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["json", "csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await expect(work(csv("half", new TypeError("a bug")))).rejects.toThrow(new TypeError("a bug"));
    expect(lying()).toEqual([]);
  });

  test.each([
    ["the form", csv("half", enospc()), () => ({})],
    [
      "the file",
      csv("bytes"),
      (run) => ({ files: { ...run.files, receive: async () => refuse("busy", "diskFull") } }),
    ],
    [
      "the place of the file",
      csv("bytes"),
      (run) => ({
        files: {
          ...run.files,
          receive: async (...given) => {
            const arrived = accepted(await run.files.receive(...given));
            return { ok: true, value: { ...arrived, keep: () => Promise.reject(enospc()) } };
          },
        },
      }),
    ],
    [
      "the record",
      csv("bytes"),
      (run) => ({
        finish: () => Promise.reject(Object.assign(new Error(), { name: "StoreFull" })),
        progress: run.progress,
      }),
    ],
  ] as [string, ReturnType<typeof csv>, Parameters<Awaited<ReturnType<typeof aReportDesk>>["work"]>[1]][])(
    "is a full disk when %s is written: it says so and nothing is kept",
    async (_, body, change) => {
      const { store, editor, aReport, work, lying } = await aReportDesk();
      const { id } = await aReport({ forms: ["csv", "json"] });
      accepted(await orderReportFiles(editor, { id }));
      expect(await work(body, change)).toBe("diskFull");
      expect(lying()).toEqual([]);
      expect(await draftFiles(store.read, id)).toBeNull();
      // Somebody makes room.
      accepted(await orderReportFiles(editor, { id }));
      expect(await work(csv("bytes"))).toBe("done");
      expect(lying().length).toBe(2);
    },
  );

  test("leaves the files of the run before untouched", async () => {
    const { clock, editor, aReport, work, lying } = await aReportDesk();
    const { id } = await aReport({ forms: ["csv"] });
    accepted(await orderReportFiles(editor, { id }));
    await work(csv("whole"));
    const [before, shown] = [lying(), accepted(await showReportRun(editor, { id })).files];
    clock.forward(1_000);
    accepted(await orderReportFiles(editor, { id }));
    expect(await work(csv("half", enospc()))).toBe("diskFull");
    expect(lying()).toEqual(before);
    expect(accepted(await showReportRun(editor, { id }))).toMatchObject({
      ...{ files: shown, run: { state: "failed", failure: { key: "diskFull" } } },
    });
  });
});

test("two runs at one instant give the same bytes in every form", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const { store, now, editor, aReport, work } = await aReportDesk();
  const asOf = now().toISOString();
  const made: (readonly [string, string])[][] = [];
  for (let n = 0; n < 2; n++) {
    const { id } = await aReport({ forms: [...reportForms], asOf });
    accepted(await orderReportFiles(editor, { id }));
    expect(await work(sampleBody())).toBe("done");
    const files = (await draftFiles(store.read, id))?.files ?? [];
    made.push(files.map(({ form, sha256 }) => [form, sha256]));
    // The machine's clock goes on, that of the report does not.
    vi.setSystemTime(Date.now() + 86_400_000);
  }
  expect(made[0]?.map(([form]) => form)).toEqual(reportForms);
  expect(made[1]).toEqual(made[0]);
});
