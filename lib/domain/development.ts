import { isWebAddress } from "./address";
import { isDay } from "./calendar";
import type { CommitmentFile } from "./commitment-file";
import { type Sentence, sentence } from "./outcome";
import { evidenceSubjects } from "./subject";
import type { Polarity, SourceClass, Visibility } from "./vocabulary";

/** A real event or act as an editor tells it. */
export type DevelopmentInput = {
  happenedFrom: string;
  happenedTo: string;
  place: string;
  what: string;
  language: string;
  restated: boolean;
  sources: SourceInput[];
  links: LinkInput[];
};

export type LinkInput = { commitment: string; subject: string; polarity: Polarity; note: string };

export type SourceInput = {
  /** The source this one corrects, when a development is revised. */
  replacesId?: string | undefined;
  /** The report of the inbox it was made from. */
  candidateId?: string | undefined;
  /** The copy that was fetched with that report; never the form's word. */
  copySha256?: string | null | undefined;
  address: string | null;
  fileSha256: string | null;
  title: string;
  publisher: string;
  class: SourceClass;
  speaksFor: string[];
  origin: string;
  language: string;
  publishedOn: string | null;
  accessedOn: string;
  excerpt: string;
  locator: string;
  gist: string;
  gistBy: "human" | "machine";
  archiveAddress: string | null;
  visibility: Visibility;
};

/** What the register and the records know of what the input names. */
export type Known = {
  today: string;
  commitments: ReadonlyMap<string, Pick<CommitmentFile, "parties">>;
  parties: ReadonlySet<string>;
  files: ReadonlySet<string>;
};

/** Each field that is to blame, with what to do; empty when the development can be recorded. */
export function developmentFaults(input: DevelopmentInput, known: Known): Record<string, Sentence> {
  const faults: Record<string, Sentence> = {};
  const blame = (field: string, fault: Sentence | null) => {
    if (fault && !faults[field]) faults[field] = fault;
  };
  blame("happenedFrom", pastDayFault(input.happenedFrom, known.today));
  // A single day is blamed once.
  if (input.happenedTo !== input.happenedFrom)
    blame("happenedTo", pastDayFault(input.happenedTo, known.today));
  if (input.happenedFrom > input.happenedTo) blame("happenedTo", sentence("endsBeforeItBegins"));
  if (input.sources.length === 0) blame("sources", sentence("needsASource"));
  if (input.links.length === 0) blame("links", sentence("needsALink"));
  for (const [i, source] of input.sources.entries())
    for (const [field, fault] of Object.entries(sourceFaults(source, known)))
      blame(`sources.${i}.${field}`, fault);
  const seen = new Set<string>();
  for (const [i, link] of input.links.entries()) {
    const commitment = known.commitments.get(link.commitment);
    if (!commitment) blame(`links.${i}.commitment`, sentence("noSuchCommitment"));
    else if (!evidenceSubjects(commitment).includes(link.subject))
      blame(`links.${i}.subject`, sentence("notAssessed", { subject: link.subject }));
    const key = `${link.commitment} ${link.subject}`;
    if (seen.has(key)) blame(`links.${i}.subject`, sentence("linkedTwice"));
    seen.add(key);
  }
  return faults;
}

/** A day that exists and is not in the future. */
export function pastDayFault(day: string, today: string): Sentence | null {
  if (!isDay(day)) return sentence("noSuchDay");
  return day > today ? sentence("dayInTheFuture") : null;
}

/** A source is somewhere: at a web address or in an uploaded file. */
function sourceFaults(source: SourceInput, known: Known): Record<string, Sentence | null> {
  const unknown = source.speaksFor.find((code) => !known.parties.has(code));
  const webOnly = (address: string | null) =>
    address !== null && !isWebAddress(address) ? sentence("onlyWebAddresses") : null;
  return {
    address:
      source.address === null && source.fileSha256 === null
        ? sentence("addressOrFile")
        : webOnly(source.address),
    archiveAddress: webOnly(source.archiveAddress),
    fileSha256:
      source.fileSha256 !== null && !known.files.has(source.fileSha256) ? sentence("noSuchFile") : null,
    speaksFor: unknown === undefined ? null : sentence("noSuchParty", { party: unknown }),
    accessedOn: pastDayFault(source.accessedOn, known.today),
    publishedOn: source.publishedOn === null ? null : pastDayFault(source.publishedOn, known.today),
  };
}
