import type { Locale } from "@/lib/domain/vocabulary";
import { messagesOf } from "@/lib/messages";

/** What the desk's islands say, as plain strings: no translator travels to the browser. */
export const bringWords = (locale: Locale) => {
  const { import: desk, common } = messagesOf[locale];
  return { ...desk.bring, purposes: desk.purpose, form: common.form };
};
export type BringWords = ReturnType<typeof bringWords>;

export const formWords = (locale: Locale) => messagesOf[locale].common.form;
