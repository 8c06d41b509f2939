import { expect, test } from "vitest";
import { CodingBroken } from "../../lib/domain/coding-bundle";
import { startFault } from "../../lib/server/start-faults";

const place = { host: "127.0.0.1", port: 3000 };

test("a coding that contradicts itself stops the start with its lines, and without a stack", () => {
  const fault = new CodingBroken([
    { file: "clauses.yaml", line: 3, message: "The quote is not in the text." },
    { file: "clauses.yaml", line: 9, message: "There is no party XX." },
  ]);
  expect(startFault(fault, place)).toBe(
    "clauses.yaml:3: The quote is not in the text.\nclauses.yaml:9: There is no party XX.",
  );
});

test("a fault of ours keeps its stack", () => {
  expect(startFault(new TypeError("a bug"), place)).toBeNull();
});
