import { expect, test } from "vitest";
import type { Locale } from "../../lib/domain/vocabulary";
import { localePath } from "../../lib/messages/routing";

test("a path in a language never leads to another site, whatever the browser called a language", () => {
  expect(localePath("zh", "/work")).toBe("/zh/work");
  expect(localePath("ru", "/")).toBe("/ru");
  for (const said of ["/evil.example", "", "fr", { toString: () => "/x" }])
    expect(localePath(said as Locale, "/work")).toBe("/en/work");
});
