import { formatDay } from "../../domain/day-words";
import type { Block } from "../report";
import type { Composing } from "./composing";
import { heading, paragraph } from "./runs";

/** What a report of its kind can and cannot say; stands at the end of its summary. */
export function canSay({ facts, lang, say }: Composing): Block[] {
  const sentences = [
    say("canSay.all", { day: formatDay(facts.today, lang) }),
    say(`canSay.${facts.request.kind}`),
    say("canSay.unofficial"),
    // No document has been coded by a second person yet, so no agreement could be measured.
    say("canSay.reliability"),
  ];
  return [
    heading(2, "can-say", say("canSay.title")),
    paragraph(sentences.join(lang === "zh" ? "" : " "), "small"),
  ];
}
