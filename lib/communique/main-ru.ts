import type { Place } from "./cue-words";
import { adverb, endsInActor } from "./subjects-ru";

/** Whether a verb governs its sentence, judged by the words before it. */
export function isMainRussian({ before, verb, isFirst, printed }: Place): boolean {
  const clause = before.slice(
    Math.max(
      before.lastIndexOf(","),
      before.lastIndexOf(";"),
      before.lastIndexOf("("),
      before.lastIndexOf(":"),
    ) + 1,
  );
  if (/(?:^|\s)(?:котор[а-я]+|чтобы|где|когда|если|поскольку|так как|чей|чья|чьи)(?:\s|$)/u.test(clause))
    return false;
  if (/(?:^|\s)(?:что|как)(?:\s|$)/u.test(clause)) return false;
  const bare = before.replace(new RegExp(`(?:\\s*(?<![а-я])${adverb}(?![а-я]))+\\s*$`, "u"), "").trimEnd();
  if (/^(?:против|рады?)$/u.test(verb))
    return endsInActor.test(bare) || (!isFirst && /(?:[,;]|\sи)$/u.test(bare));
  // “1. Утвердить …”, “Комитету поручить …”: an infinitive governs only at the head of a decision.
  if (infinitive.test(verb))
    return (
      isFirst &&
      /^[\s\d.)(–—•*-]*(?:(?:[\p{L}-]+(?:у|ю|ам|ям|ой|ому|ему)\s*){1,4}|контроль за [^,.;]{0,80}\s)?$/u.test(
        before,
      )
    );
  // A short adjective in an object is none: “в целях, необходимых”; full forms never match, “готов” may.
  if (isFirst) return true;
  if (/^(?:следует|долж|важно|требу|обязан|является|являются|станет|позвол)/u.test(verb))
    return /(?:[;]|,\s(?:и|а|но)\s(?:[^\s,]+ ){0,5}[^\s,]+|\s(?:и|но)\s(?:их|он|она|это|они))\s*$/u.test(
      bare,
    );
  return (
    /(?:[,;]|\s(?:и|а|также|но|этом))$/u.test(bare) ||
    endsInActor.test(bare) ||
    /[,;]\s(?:а|и|но)\s(?:\p{Lu}[\p{L}-]+\s?){1,3}(?:со своей стороны\s?|в свою очередь\s?|также\s?)*$/u.test(
      printed,
    ) ||
    /\s(?:и|а|но)\s(?:\p{Lu}[\p{L}-]+\s?){1,3}$/u.test(printed)
  );
}

const infinitive =
  /^(?:признать|принять|считать|выразить|внести|обратить|[а-я]{4,}(?:ить|ать|ять|еть)|провести|призвать)(?:\s|$)/u;
