import { isTraditional, traditionalForms } from "./reading";

export type Language = "zh" | "ru" | "en" | "und";
export type Script = "Hans" | "Hant" | "mixed" | "Cyrl" | "Latn" | "Zyyy";

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Counting scripts is enough for the three languages; one Han character says as much as a short word. */
export function detectLanguage(text: string): { language: Language; script: Script } {
  const han = count(text, /\p{Script=Han}/gu);
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  if (han + cyrillic + latin === 0) return { language: "und", script: "Zyyy" };
  if (han * 3 >= Math.max(cyrillic, latin)) return { language: "zh", script: chineseScript(text) };
  return cyrillic >= latin ? { language: "ru", script: "Cyrl" } : { language: "en", script: "Latn" };
}

/** Mixed means that both tables left their mark, which one stray character does not prove. */
function chineseScript(text: string): "Hans" | "Hant" | "mixed" {
  const seen = new Map<string, number>();
  for (const [char] of text.matchAll(/\p{Script=Han}/gu)) seen.set(char, (seen.get(char) ?? 0) + 1);
  let traditional = 0;
  let simplified = 0;
  let unpaired = 0;
  for (const [char, times] of seen) {
    const forms = traditionalForms.get(char);
    if (isTraditional(char)) traditional += times;
    else if (forms && !forms.includes(char)) simplified += times;
    else if (forms && times >= 3 && !forms.some((form) => form !== char && seen.has(form))) unpaired++;
  }
  const sure = traditional + simplified;
  if (traditional === 0) return "Hans";
  if (simplified >= 3 && traditional >= 3 && Math.min(simplified, traditional) >= sure * 0.02) return "mixed";
  if (simplified > traditional) return "Hans";
  // 愿 于 并 again and again, and never 願 於 並, in a text that is otherwise Traditional: half converted.
  return traditional >= 50 && unpaired >= 2 ? "mixed" : "Hant";
}
