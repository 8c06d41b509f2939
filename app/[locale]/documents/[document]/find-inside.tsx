import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import type { Locale } from "@/lib/domain/vocabulary";

/** Search inside the text: the address holds the words, every place found is a link. */
export async function FindInside({
  path,
  find,
  received,
  beside,
  hits,
  locale,
}: {
  path: string;
  find: string;
  received: boolean;
  /** Versions that stand beside the text. */
  beside: string[];
  hits: number;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "document.reader" });
  const asked = beside.map((id) => ["beside", id]);
  const without = new URLSearchParams(received ? [...asked, ["text", "received"]] : asked).toString();
  return (
    <search>
      <form action={path} className="grid gap-1.5">
        <label htmlFor="find" className="text-faint">
          {t("find")}
        </label>
        {received ? <input type="hidden" name="text" value="received" /> : null}
        {beside.map((id) => (
          <input key={id} type="hidden" name="beside" value={id} />
        ))}
        <div className="flex gap-1.5">
          <input
            id="find"
            name="find"
            type="search"
            maxLength={200}
            defaultValue={find}
            data-find-inside
            className="control min-w-0 grow text-sm"
          />
          <Button variant="quiet" className="px-3 text-sm whitespace-nowrap">
            {t("findButton")}
          </Button>
        </div>
      </form>
      {find ? (
        <div role="status" className="mt-1.5">
          <p>
            {t("found", { count: hits })}{" "}
            <Link href={without ? `${path}?${without}` : path} scroll={false}>
              {t("findClear")}
            </Link>
          </p>
          {hits > 0 ? (
            <ol className="mt-1 flex max-h-40 flex-wrap gap-x-2.5 gap-y-0.5 overflow-y-auto tabular-nums">
              {Array.from({ length: Math.min(hits, 200) }, (_, i) => i + 1).map((number) => (
                <li key={number}>
                  <a href={`#hit-${number}`}>{number}</a>
                </li>
              ))}
            </ol>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}
