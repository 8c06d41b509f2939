import { expect } from "vitest";
import type { Locale } from "@/lib/domain/vocabulary";
import { dataHashOf } from "@/lib/reports/data-hash";
import type { WriteForm } from "@/lib/reports/form-writer";
import type { Report } from "@/lib/reports/report";
import { accepted } from "./outcome";
import { type SampleWishes, sampleReport } from "./report-sample";

/** The sample with its hash taken, as a run hands it to the writers. */
export async function hashedSample(language: Locale, wishes: SampleWishes = {}): Promise<Report> {
  const report = sampleReport(language, wishes);
  return withHash(report);
}

export async function withHash(report: Report): Promise<Report> {
  return { ...report, head: { ...report.head, dataHash: await dataHashOf(report) } };
}

/** Every byte of a form. */
export async function written(write: WriteForm, report: Report): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of accepted(await write(report, { progress() {} }))) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(bytes.length).toBeGreaterThan(0);
  return bytes;
}
