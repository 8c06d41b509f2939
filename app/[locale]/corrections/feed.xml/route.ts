import { getTranslations } from "next-intl/server";
import { changeTitle } from "@/app/[locale]/_history/change-title";
import { historySpeech } from "@/app/[locale]/_history/history-speech";
import { plainChange } from "@/app/[locale]/_history/plain-change";
import { answer, wrongMethod } from "@/app/api/answer";
import { accept, refuse } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { isLocale, localePath } from "@/lib/messages/routing";
import { correctionsFeed } from "@/lib/reports/corrections-feed";
import { corrections } from "@/lib/use-cases/corrections";
import { loadRegister } from "@/lib/use-cases/register";

export const dynamic = "force-dynamic";

const entries = 50;

/** The corrections list for those who subscribe to it. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return answer(request, async ({ context, params: asked }) => {
    const { locale } = await params;
    if (!isLocale(locale)) return refuse("not-found", "doorNotFound");
    const document = asked.get("document");
    const found = await corrections(context, { document, size: entries });
    const register = await loadRegister(context);
    if (!found.ok) return found;
    if (!register.ok) return register;
    if (document && !register.value.documents.some(({ slug }) => slug === document))
      return refuse("not-found", "doorNotFound");
    const t = await getTranslations({ locale, namespace: "corrections" });
    const speech = await historySpeech(locale, register.value);
    const { baseUrl } = env();
    const query = document ? `?document=${encodeURIComponent(document)}` : "";
    const xml = correctionsFeed({
      baseUrl,
      path: `/corrections${document ? `/${document}` : ""}/${locale}`,
      title: t("feedTitle"),
      subtitle: t("lede"),
      author: "Kept",
      page: `${baseUrl}${localePath(locale, "/corrections")}${query}`,
      self: `${baseUrl}${localePath(locale, "/corrections/feed.xml")}${query}`,
      emptySince: context.now(),
      entries: found.value.changes.map(({ place, change }) => ({
        key: change.key,
        at: change.at,
        title: t("entry", { code: place.code, what: changeTitle(change, speech) }),
        link: `${baseUrl}${localePath(locale, `/commitments/${place.code}/history`)}#${change.key}`,
        paragraphs: [place.title[locale], ...plainChange(change, speech)],
      })),
    });
    return accept(new Response(xml, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
