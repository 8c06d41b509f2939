import { expect, test } from "vitest";
import type { SourceRecord } from "../../lib/domain/commitment-file";
import { basisOf } from "../../lib/domain/source";

const source = (speaksFor: string[], publisher = "a"): SourceRecord => ({
  id: publisher,
  class: "N1",
  speaksFor,
  origin: "",
  publisher,
  visibility: "public",
});
// As the queries give it: the document's parties and every group, mechanism, forum and event of the register.
const involved = ["CN", "KZ", "UZ", "china-central-asia-mechanism"];

test.each([
  ["the assessed party's own word", [source(["KZ"])], "self-reported"],
  ["another party's word", [source(["UZ"])], "other-party"],
  ["two parties' words", [source(["UZ"]), source(["CN"], "b")], "corroborated"],
  ["the joint mechanism's word", [source(["china-central-asia-mechanism"])], "other-party"],
  ["somebody who speaks for nobody", [source([])], "independent"],
])("%s is %s", (_, sources, basis) => {
  expect(basisOf(sources, ["KZ"], involved)).toBe(basis);
});
