import type { CommitmentFilter } from "../../domain/commitment-query";
import { formatMoment } from "../../domain/moment-words";
import { codebookVersion } from "../../domain/vocabulary";
import { messagesOf } from "../../messages";
import { viewLabels } from "../../messages/view-labels";
import { viewSentence } from "../../messages/view-sentence";
import type { ReportFrame, ReportHead } from "../report";
import { type Composing, sentenceSayer } from "./composing";
import { documentAddress, viewAddress } from "./places";

/** What stands on the first page and around every other: origin, instant, filter, and the way back to the same view. */
export function composeHead(c: Composing): ReportHead {
  const { facts, lang, say, words } = c;
  const { request, asOf, listed } = facts;
  return {
    kind: request.kind,
    kindWords: words.reportKind[request.kind],
    language: lang,
    title: request.title,
    introduction: request.introduction,
    notes: request.notes,
    issued: request.issued,
    asOf: asOf.toISOString(),
    asOfWords: say("asOf", { moment: formatMoment(asOf, lang) }),
    codebook: codebookVersion,
    view: request.view,
    viewWords: wordsOfView(c, request.filter),
    viewAddress: viewAddress(c, request.view),
    documents: facts.documents.map(({ slug, title, adoptedOn }) => ({
      ...{ slug, title: title[lang], adoptedOn },
      address: documentAddress(c, slug),
    })),
    commitments: listed.count,
    frame: frameOf(c),
    dataHash: null,
  };
}

/** “Energy or climate, involving Kazakhstan as host: 6 of 69”, as the list itself says it. */
function wordsOfView({ facts, lang, words }: Composing, filter: CommitmentFilter): string {
  const labelOf = viewLabels(lang, words, {
    documents: facts.documents,
    sectors: facts.sectors,
    parties: [...facts.parties.values()],
  });
  const say = sentenceSayer(lang);
  return viewSentence(filter, { count: facts.listed.count, all: facts.all }, { locale: lang, say, labelOf });
}

function frameOf({ lang }: Composing): ReportFrame {
  const { common, report } = messagesOf[lang];
  return { brand: common.brand, ...report.frame };
}
