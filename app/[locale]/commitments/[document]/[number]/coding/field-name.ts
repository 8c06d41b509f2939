import { fill } from "@/app/form-rows";
import type { CodingWords } from "./coding-words";

/** What a field is called in a summary of errors: `parts.1.title` is the title of part 2. */
export function nameOfField(field: string, { say, desk }: CodingWords): string | undefined {
  const [head = "", number, ...rest] = field.split(".");
  if (head === "parts" && number !== undefined) {
    const inner = nameOfField(rest.join("."), { say, desk } as CodingWords);
    const part = fill(say.split.part, { number: Number(number) + 1 });
    return inner ? `${part}, ${inner}` : part;
  }
  const named: Record<string, string> = {
    ...say.field,
    ...{ sector: desk.coding.sector, reason: say.reason },
    ...{ "deadline.start": desk.coding.start, "deadline.end": desk.coding.end },
    ...{ "deadline.precision": desk.coding.datePrecision, "deadline.meeting": desk.coding.meeting },
    ...{ "deadline.kind": desk.coding.deadline, "deadline.words": desk.coding.deadlineWords },
  };
  return named[field] ?? named[head];
}
