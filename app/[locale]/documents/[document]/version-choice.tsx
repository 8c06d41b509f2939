import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import type { Locale } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";
import type { DocumentVersion } from "@/lib/use-cases/document-page";

/** Which other versions stand beside the text; a plain form, so that it works without script. */
export async function VersionChoice({
  path,
  versions,
  chosen,
  received,
  find,
  locale,
}: {
  path: string;
  versions: DocumentVersion[];
  chosen: string[];
  received: boolean;
  find: string;
  locale: Locale;
}) {
  const others = versions.filter(({ main }) => !main);
  if (others.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "document.reader" });
  const words = wordsOf(locale);
  const languages = new Intl.DisplayNames([locale], { type: "language" });
  return (
    <form action={path}>
      <fieldset>
        <legend className="mb-1 text-faint">{t("beside")}</legend>
        {received ? <input type="hidden" name="text" value="received" /> : null}
        {find ? <input type="hidden" name="find" value={find} /> : null}
        <div className="grid gap-1.5">
          {others.map(({ versionId, language, authority }) => (
            <label key={versionId} className="grid grid-cols-[auto_1fr] gap-2 leading-snug">
              <input
                type="checkbox"
                name="beside"
                value={versionId}
                defaultChecked={chosen.includes(versionId)}
                className="mt-0.5 size-4 accent-accent"
              />
              {languages.of(language) ?? language} · {words.authority[authority]}
            </label>
          ))}
        </div>
        <Button variant="quiet" className="mt-2 px-3 text-sm">
          {t("besideButton")}
        </Button>
      </fieldset>
    </form>
  );
}
