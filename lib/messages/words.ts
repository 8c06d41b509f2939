import type { Locale } from "../domain/vocabulary";
import { type Messages, messagesOf } from ".";

export type Words = Messages["vocabulary"];

/** The method's labels as plain strings: no ICU parsing, so a table of fifty rows costs nothing. Server only. */
export const wordsOf = (locale: Locale): Words => messagesOf[locale].vocabulary;
