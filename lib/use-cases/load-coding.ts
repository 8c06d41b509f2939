import { appendAudits } from "../../db/queries/audit";
import { keepPublicRecords } from "../../db/queries/public-records";
import { seedActorId } from "../domain/audit";
import type { CodingBundle } from "../domain/coding-bundle";
import { accept, type Outcome, refuse } from "../domain/outcome";
import { checkCodingFiles } from "./check-coding-files";
import type { CodingLoad, LoadReport } from "./coding-load";
import type { Context } from "./context";
import { loadCodedCommitments } from "./load-coded-commitments";
import { loadCodedDocument } from "./load-coded-document";
import { loadCodedRegister } from "./load-coded-register";
import { loadCodedText } from "./load-coded-text";
import { publicWrite } from "./public-write";

const codedRecords = ["sector", "party", "series", "meeting", "document", "version"] as const;

/**
 * Brings the shipped coding into the store, all of it or nothing. Once it is there, loading it again writes nothing.
 * Files that contradict themselves or the text are a fault of the release: CodingBroken names each file and line.
 */
export async function loadCoding(context: Context, bundle: CodingBundle): Promise<Outcome<LoadReport>> {
  if (context.actor.id !== seedActorId) return refuse("not-allowed", "notAllowed");
  const coding = checkCodingFiles(bundle);
  return publicWrite(context, async (q, moment) => {
    const { at } = moment;
    const load: CodingLoad = {
      q,
      at,
      moment,
      audits: [],
      report: { inserted: {}, updated: [], withdrawn: [], differences: [] },
    };
    const register = await loadCodedRegister(load, coding);
    for (const document of coding.documents) {
      const { id, changed } = await loadCodedDocument(load, document, register);
      const text = await loadCodedText(load, id, document, register.meetingDays);
      const target = { documentId: id, slug: document.coded.slug, meetingIds: register.meetingIds };
      if (text) await loadCodedCommitments(load, { ...target, text }, changed || register.changed);
    }
    await keepPublicRecords(q, at, codedRecords);
    await appendAudits(q, load.audits, at);
    return accept(load.report);
  });
}
