import { isWebAddress } from "./address";
import { pastDayFault } from "./development";
import { type Sentence, sentence } from "./outcome";
import { readableLength } from "./typed-text";

export const longestResponse = 10_000;

/** What a party says to an assessment, as an editor records it. */
export type ResponseInput = {
  partyCode: string;
  body: string;
  language: string;
  givenOn: string;
  sourceTitle: string;
  sourceAddress: string | null;
  fileSha256: string | null;
};

export type KnownToResponse = {
  today: string;
  /** Parties of the assessment's document. */
  parties: ReadonlySet<string>;
  files: ReadonlySet<string>;
};

/**
 * Only a party of the document answers, on a day that has come, in words somebody can look up. Each field that is to
 * blame, with what to do.
 */
export function responseFaults(input: ResponseInput, known: KnownToResponse): Record<string, Sentence> {
  const { partyCode, body, givenOn, sourceTitle, sourceAddress, fileSha256 } = input;
  const faults: Record<string, Sentence | null> = {
    party: known.parties.has(partyCode) ? null : sentence("notAPartyOfTheDocument"),
    body:
      readableLength(body) === 0
        ? sentence("fieldRequired")
        : Array.from(body).length > longestResponse
          ? sentence("textTooLong", { most: longestResponse })
          : null,
    givenOn: pastDayFault(givenOn, known.today),
    sourceTitle: readableLength(sourceTitle) === 0 ? sentence("fieldRequired") : null,
    sourceAddress:
      sourceAddress === null
        ? fileSha256 === null
          ? sentence("addressOrFile")
          : null
        : isWebAddress(sourceAddress)
          ? null
          : sentence("onlyWebAddresses"),
    fileSha256: fileSha256 !== null && !known.files.has(fileSha256) ? sentence("noSuchFile") : null,
  };
  return Object.fromEntries(
    Object.entries(faults).flatMap(([name, fault]) => (fault ? [[name, fault]] : [])),
  );
}
