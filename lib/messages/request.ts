import { getRequestConfig } from "next-intl/server";
import { messagesOf } from ".";
import { isLocale, routing } from "./routing";

/** Loaded on the server only: no provider ships these sentences to the browser. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return { locale, messages: messagesOf[locale], timeZone: "UTC" };
});
