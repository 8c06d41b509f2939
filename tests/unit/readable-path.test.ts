import { expect, test } from "vitest";
import { readablePath } from "../../lib/server/readable-path";

test.each([
  ["/en/commitments?q=%E5%AE%8C", "/en/commitments?q=%E5%AE%8C"],
  ["/zh/%E5%AE%8C", "/zh/%E5%AE%8C"],
  ["/en/%E0%A4%A", "/en/___"],
  ["/en/100%", "/en/100_"],
  ["/en/%?q=%zz", "/en/_?q=%zz"],
  ["/en/100%25?q=5%25", "/en/100_?q=5%25"],
  ["*", "*"],
])("the address %s is read as %s", (asked, read) => {
  expect(readablePath(asked)).toBe(read);
});
