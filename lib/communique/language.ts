import { isTraditional, traditionalForms } from "./reading";
import { countHan, countScripts } from "./scripts";

export type Language = "zh" | "ru" | "en" | "und";
export type Script = "Hans" | "Hant" | "mixed" | "Cyrl" | "Latn" | "Zyyy";

/** Counting scripts is enough for the three languages; one Han character says as much as a short word. */
export function detectLanguage(text: string): { language: Language; script: Script } {
  const { han, cyrillic, latin } = countScripts(text);
  if (han + cyrillic + latin === 0) return { language: "und", script: "Zyyy" };
  if (han * 3 >= Math.max(cyrillic, latin)) return { language: "zh", script: chineseScript(text) };
  return cyrillic >= latin ? { language: "ru", script: "Cyrl" } : { language: "en", script: "Latn" };
}

export type Forms = {
  traditional: number;
  simplified: number;
  /** Simplified forms that often stand for Traditional ones too, used as if only they existed. */
  unpaired: number;
  /** Where each first stands, in UTF-16 units. */
  firstTraditional: number;
  firstSimplified: number;
};

/** How many characters only the one or only the other script writes. */
export function countForms(text: string): Forms {
  const seen = countHan(text);
  const forms: Forms = {
    traditional: 0,
    simplified: 0,
    unpaired: 0,
    firstTraditional: Number.POSITIVE_INFINITY,
    firstSimplified: Number.POSITIVE_INFINITY,
  };
  for (const [char, { times, first }] of seen) {
    const stands = traditionalForms.get(char);
    if (isTraditional(char)) {
      forms.traditional += times;
      forms.firstTraditional = Math.min(forms.firstTraditional, first);
    } else if (stands && !stands.includes(char)) {
      forms.simplified += times;
      forms.firstSimplified = Math.min(forms.firstSimplified, first);
    } else if (stands && times >= 3 && !stands.some((form) => form !== char && seen.has(form)))
      forms.unpaired++;
  }
  return forms;
}

/** Mixed means that both tables left their mark, which one stray character does not prove. */
function chineseScript(text: string): "Hans" | "Hant" | "mixed" {
  const { traditional, simplified, unpaired } = countForms(text);
  const sure = traditional + simplified;
  if (traditional === 0) return "Hans";
  if (simplified >= 3 && traditional >= 3 && Math.min(simplified, traditional) >= sure * 0.02) return "mixed";
  if (simplified > traditional) return "Hans";
  // 愿 于 并 again and again, and never 願 於 並, in a text that is otherwise Traditional: half converted.
  return traditional >= 50 && unpaired >= 2 ? "mixed" : "Hant";
}
