import type { Locale } from "../domain/vocabulary";
import type { Messages } from ".";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
