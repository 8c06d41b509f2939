import { describe, expect, test } from "vitest";
import { returnAddress } from "../../lib/auth/return-address";

describe("where signing in leads", () => {
  test.each(["/en", "/zh/commitments?q=%E5%AE%8C%E6%88%90&page=2", "/ru/method#words"])(
    "back to %s",
    (path) => {
      expect(returnAddress(path, "/en")).toBe(path);
    },
  );

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/en/..//evil.example",
    "/.//evil.example",
    "/en/%2e%2e//evil.example",
    "/en\\..\\x",
    "javascript:alert(1)",
    "evil",
    "/en/sign-in",
    "/ru/welcome/abc",
    "/api/auth/signout",
    ["/en", "/zh"],
    undefined,
    `/${"a".repeat(3000)}`,
  ])("never to %s", (asked) => {
    expect(returnAddress(asked, "/front")).toBe("/front");
  });
});
