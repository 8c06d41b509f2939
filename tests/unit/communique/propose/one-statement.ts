import { readShippedRegister } from "@/db/seed/read-register";
import type { Language } from "@/lib/communique/language";
import type { Proposal, ProposalDocument, ProposalRegister } from "@/lib/communique/propose/proposal";
import { proposeAll } from "@/lib/communique/propose/propose";
import { readingText } from "@/lib/communique/reading";
import type { Statement } from "@/lib/communique/statements";
import { suggestPieces } from "@/lib/communique/suggest";

export const shipped = readShippedRegister();
const central = ["CN", "KG", "KZ", "TJ", "TM", "UZ"];
export const sixthMeeting = (language: Language): ProposalDocument => ({
  language,
  adoptedOn: "2025-04-26",
  series: "china-central-asia-fmm",
  number: 6,
  participants: central,
});

/** The sentences of a text as its statements, each with the type that its words suggest. */
export function proposalsFor(
  sentences: string[],
  language: "zh" | "ru" | "en",
  document: Partial<ProposalDocument> = {},
  register: ProposalRegister = shipped,
): Proposal[] {
  let at = 0;
  const statements = sentences.map((text): Statement => {
    const context = { governing: null, previous: null, day: "2025-04-26", inPreamble: false, treaty: false };
    const pieces = suggestPieces(language === "zh" ? readingText(text) : text, language, context);
    const piece = pieces.find(({ reason }) => !reason) ?? pieces[0];
    const start = at;
    at += [...text].length + 1;
    return {
      clause: 1,
      start,
      end: at - 1,
      text,
      type: piece?.type ?? "commits",
      cue: piece?.cue ?? "",
      confidence: 0.9,
    };
  });
  return proposeAll({
    text: sentences.join("\n"),
    statements,
    document: { ...sixthMeeting(language), ...document },
    register,
  });
}

export const proposalFor = (
  sentence: string,
  language: "zh" | "ru" | "en",
  document: Partial<ProposalDocument> = {},
  register: ProposalRegister = shipped,
): Proposal => {
  const [proposal] = proposalsFor([sentence], language, document, register);
  if (!proposal) throw new Error("No proposal.");
  return proposal;
};
