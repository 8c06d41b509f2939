import type { Locale } from "../domain/vocabulary";
import { messages as en } from "./en";
import { messages as ru } from "./ru";
import { messages as zh } from "./zh";

/** English is the reference: a test holds the other two to its keys and gaps. */
export type Messages = typeof en;

export const messagesOf: Record<Locale, Messages> = { en, zh: zh as Messages, ru: ru as Messages };
