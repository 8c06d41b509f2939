import { expect, test } from "vitest";
import { readablePath } from "../../lib/server/readable-path";

test.each([
  ["/en/commitments?q=%E5%AE%8C", "/en/commitments?q=%E5%AE%8C"],
  ["/zh/%E5%AE%8C", "/zh/%E5%AE%8C"],
  ["/en/%E0%A4%A", "/en/%25E0%25A4%25A"],
  ["/en/100%", "/en/100%25"],
  ["/en/%?q=%zz", "/en/%25?q=%zz"],
  ["*", "*"],
])("the address %s is read as %s", (asked, read) => {
  expect(readablePath(asked)).toBe(read);
});
