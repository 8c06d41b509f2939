import type { Place } from "./cue-words";
import { actor } from "./subjects-ru";

const thing =
  /^(?:(?:[а-я]+(?:ая|ое|ые|ый|ий|яя|ее|ие|ого|ой|ых)|ее|его|их|наша|наше|два|три)\s)*(?:дорог|проект|соглашени|договор|мер[аы]|решени|шаг|реализаци|ввод|строительств|открыти|создани|сотрудничеств|документ|инициатив|программ|визит|саммит|форум|проведени|завершени|запуск|центр|механизм|итог|результат|подписани|развити|коридор|магистрал|партнерств|взаимодействи|заявлени|деклараци|план|укреплени|рост|формат|меморандум|протокол|вступлени|площадк|экономик|технолог|нов[а-я]+ возможност)/u;
const demonstrative = /^(?:это|этот|эта|эти|данн[а-я]+|такой|такая|такие|он|она|оно)(?:\s|$)/u;

/** Whether a future verb announces an act: an actor does it, or it is to be done to something. */
export function announcesRussian(
  { before, verb, printed }: Place,
  after: string,
): "act" | "effect" | "schedule" {
  if (/(?:ем|им)(?:ся)?$/u.test(verb) && !/^(?:прим|предприм)(?:ет)$/u.test(verb)) return "act";
  const clause = before
    .slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf(" и ")) + 1)
    .replace(/^\s*(?:и|а|но)\s/u, "")
    .replace(/^[\s\d.)(–—•*-]+/u, "")
    .trim();
  const future = /^буд(?:ет|ут)/u.test(verb);
  const passive = future && /^\s+(?:[а-я]+ ){0,3}?[а-я]{3,}(?:н|т)[аоы]?(?![а-я])/u.test(after);
  if (
    passive &&
    ((/(?:встреч|заседани|саммит|форум|совещани|конференци)/u.test(clause) &&
      /^\s+(?:проведен|организован|созван)/u.test(after)) ||
      /^(?:конкретные |точные )?(?:срок|дат[аы]|врем|мест[оа])/u.test(clause))
  )
    return "schedule";
  if (/^(?:настоящ[а-я]+ )?(?:соглашени|договор|меморандум|протокол|деклараци)/u.test(clause))
    return "effect";
  const someone = new RegExp(`(?<![а-я])${actor}(?![а-я])`, "u");
  // “Стороны приветствуют … и будут содействовать”: the subject stands before the first verb.
  if (someone.test(clause === "" ? before.slice(0, 60) : clause)) return "act";
  if (demonstrative.test(clause) && !passive) return "effect";
  if (passive) return "act";
  if (future && /^\s+(?:[а-я]+ )?(?:способствовать|служить|содействовать|являться)/u.test(after))
    return "effect";
  if (thing.test(clause)) return "effect";
  if (clause === "" || /\p{Lu}[\p{L}-]+\s*$/u.test(printed.trimEnd())) return "act";
  return "act";
}
