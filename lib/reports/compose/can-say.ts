import { formatDay } from "../../domain/day-words";
import type { Block, TextBlock } from "../report";
import type { Composing } from "./composing";
import { heading, paragraph } from "./runs";

/** What a report of its kind can and cannot say; stands at the end of its summary. */
export const canSay = (c: Composing): Block[] => [
  heading(2, "can-say", c.say("canSay.title")),
  canSayParagraph(c),
];

export function canSayParagraph({ facts, lang, say }: Composing): TextBlock {
  const sentences = [
    say("canSay.all", { day: formatDay(facts.today, lang) }),
    say(`canSay.${facts.request.kind}`),
    say("canSay.unofficial"),
    // No document has been coded by a second person yet, so no agreement could be measured.
    say("canSay.reliability"),
  ];
  return paragraph(sentences.join(lang === "zh" ? "" : " "), "small");
}
