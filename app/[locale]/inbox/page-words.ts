import type { getTranslations } from "next-intl/server";

/** What the links between the pages of a list say. */
export const pageWords = (
  t: Awaited<ReturnType<typeof getTranslations<"inbox">>>,
  page: number,
  pages: number,
) => ({
  label: t("pages.label"),
  previous: t("pages.previous"),
  next: t("pages.next"),
  of: t("pages.of", { page, pages }),
});
