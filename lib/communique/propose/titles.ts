import type { Analysis } from "./analysis";

const fillers: Record<string, RegExp> = {
  zh: /^(?:[\s,，、:：]|并|也|还|将|愿|继续|进一步|积极|共同|努力|切实|为此|要|应|对|就此|一致|致力于|于|各方|双方)+/u,
  ru: /^(?:[\s,:—–-]|и |а также |также |далее |впредь |активно |совместно |в дальнейшем |продолжать |продолжить |что |необходимость |важность |о готовности |о намерении |свою |готовность |намерение )+/iu,
  en: /^(?:[\s,:—–-]|and |also |to |that |further |actively |jointly |together |continue |continuing |on |the need (?:to|for) |the importance of |their |its |our |readiness to |willingness to )+/iu,
};
const bullets = /^[\s—–\-·•*]+|^\d{1,3}[.)]\s*/u;
const limits: Record<string, number> = { zh: 60 };

/** What is done, in the text's own words: without subject, governing verb and filler, up to a clause's end. */
export function proposeTitle({ view, cueEnd, cueAt, actAt, language, statement }: Analysis): string {
  // “Обеспечат” is act and governing word in one.
  const own =
    language === "ru" &&
    statement.type === "commits" &&
    !/^(?:буд|обяз|подтвер|заяв|взял)/iu.test(statement.cue);
  const from = cueAt >= 0 && actAt === cueEnd ? (own ? cueAt : cueEnd) : 0;
  const raw = view.printed.slice(from).replace(bullets, "");
  const stripped = raw.replace(fillers[language] ?? /^\s+/u, "").trim();
  const whole = (stripped.length > 3 ? stripped : raw).replace(/[\s,，。.;；:：、]+$/u, "").trim();
  return cut(whole, limits[language] ?? 120);
}

/** Ends where a clause ends, else where a word does. */
function cut(text: string, limit: number): string {
  const sentence = text.split(/[。;；]|\.\s/u)[0] ?? text;
  const chars = [...sentence];
  const capital = (one: string) => one.charAt(0).toUpperCase() + one.slice(1);
  if (chars.length <= limit) return capital(sentence.trim());
  const head = chars.slice(0, limit).join("");
  const clause = Math.max(head.lastIndexOf("，"), head.lastIndexOf(","), head.lastIndexOf("、"));
  const space = head.lastIndexOf(" ");
  const end = clause > limit * 0.3 ? clause : space > limit * 0.5 ? space : head.length;
  return capital(head.slice(0, end).trim());
}
