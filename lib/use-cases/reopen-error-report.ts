import type { Outcome } from "../domain/outcome";
import type { Context } from "./context";
import { moveErrorReport } from "./move-error-report";

/** Takes a report of an error back. */
export const reopenErrorReport = (
  context: Context,
  input: unknown,
): Promise<Outcome<{ id: string; recordVersion: number }>> =>
  moveErrorReport(context, input, { state: "open", action: "reopened" });
