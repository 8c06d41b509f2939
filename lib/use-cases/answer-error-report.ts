import type { Outcome } from "../domain/outcome";
import type { Context } from "./context";
import { moveErrorReport } from "./move-error-report";

/** Says what was done about it. */
export const answerErrorReport = (
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> =>
  moveErrorReport(context, input, { state: "answered", action: "answered" });
