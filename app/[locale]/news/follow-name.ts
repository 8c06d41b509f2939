import type { getTranslations } from "next-intl/server";
import type { HistorySpeech } from "@/app/[locale]/_history/history-speech";
import type { FollowKind } from "@/lib/domain/vocabulary";

type Say = Awaited<ReturnType<typeof getTranslations<"today">>>;

/** What a person follows, by its name. */
export const followName =
  ({ nameOf, sectorOf }: HistorySpeech, t: Say) =>
  ({ kind, code }: { kind: FollowKind; code: string }): string =>
    kind === "party"
      ? nameOf(code)
      : kind === "sector"
        ? t("follow.sector", { name: sectorOf(code) })
        : t("news.itself");
