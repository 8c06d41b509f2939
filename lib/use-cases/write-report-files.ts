import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { largestReportFile, writingProgress } from "../domain/report-run";
import type { ReportForm } from "../domain/vocabulary";
import type { WriteForm } from "../reports/form-writer";
import type { Report } from "../reports/report";
import type { FileStore, ReceivedFile } from "./file-store";

export type Writers = Record<ReportForm, () => Promise<WriteForm>>;
export type WrittenFile = { form: ReportForm; received: ReceivedFile };

type Writing = {
  forms: readonly ReportForm[];
  writers: Writers;
  files: FileStore;
  /** Per mille of the whole. */
  progress: (perMille: number) => void;
};

/** Writes every form of one model, one after the other. Where one cannot be written, none is left behind. */
export async function writeReportFiles(
  report: Report,
  { forms, writers, files, progress }: Writing,
): Promise<Outcome<WrittenFile[]>> {
  const written: WrittenFile[] = [];
  try {
    for (const [at, form] of forms.entries()) {
      const tell = (done: number, of: number) =>
        progress(writingProgress({ at, of: forms.length }, done, of));
      tell(0, 1);
      const one = await writeOne(report, form, await writers[form](), { files, tell });
      if (!one.ok) {
        await discardAll(written);
        return one;
      }
      written.push({ form, received: one.value });
    }
    return accept(written);
  } catch (fault) {
    await discardAll(written);
    throw fault;
  }
}

export async function discardAll(written: WrittenFile[]): Promise<void> {
  for (const { received } of written) await received.discard();
}

async function writeOne(
  report: Report,
  form: ReportForm,
  write: WriteForm,
  { files, tell }: { files: FileStore; tell: (done: number, of: number) => void },
): Promise<Outcome<ReceivedFile>> {
  const begun = await write(report, { progress: tell });
  if (!begun.ok) return begun;
  const source = { fault: null as { reason: unknown } | null };
  const limit = { bytes: largestReportFile, expected: null };
  const arrived = await files.receive(remembering(begun.value, source), limit);
  // To the store a sender that breaks off is one thing; here the sender is us.
  if (source.fault) throw source.fault.reason;
  if (arrived.ok || arrived.message.key !== "fileTooLarge") return arrived;
  const named = { form: form.toUpperCase(), ...arrived.message.values };
  return refuse("invalid", sentence("reportFileTooLarge", named));
}

async function* remembering(
  bytes: AsyncIterable<Uint8Array>,
  source: { fault: { reason: unknown } | null },
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (reason) {
    source.fault = { reason };
    throw reason;
  }
}
