import { unitsOf } from "./code-points";
import type { Finding } from "./findings";
import { type LabelStyle, readLabel } from "./labels";
import type { CommuniqueStructure } from "./structure";

type Count = { style: LabelStyle; value: number[] };

/** A printed label as a count; it lost its delimiter when it was read. */
export function countOf(label: string): Count | null {
  const found = readLabel(label) ?? readLabel(`${label}、`) ?? readLabel(`${label}.`);
  return found && { style: found.style, value: found.value };
}

/** 三 then 五, and a paragraph that begins with a number already taken. */
export function findCountFaults({ reading, clauses }: CommuniqueStructure): Finding[] {
  const unit = unitsOf(reading);
  const found: Finding[] = [];
  let before: (Count & { label: string }) | null = null;
  const styles = new Set<LabelStyle>();
  for (const { order, label, start, paragraphs } of clauses) {
    const count = label === "" ? null : countOf(label);
    if (!count) continue;
    styles.add(count.style);
    const [first] = paragraphs;
    const end = first ? Math.min(first.end, start + 1) : start;
    const fault = before ? faultBetween(before, count) : startFault(count, order);
    if (fault)
      found.push({
        kind: fault.missing > 0 ? "missing-number" : "repeated-number",
        clause: order,
        start,
        end,
        values: { before: before?.label ?? "", label, ...(fault.missing > 0 && { missing: fault.missing }) },
      });
    before = { ...count, label };
    for (const paragraph of paragraphs.slice(1)) {
      const head = reading.slice(
        unit(paragraph.start),
        Math.min(unit(paragraph.end), unit(paragraph.start) + 40),
      );
      const again = readLabel(head);
      if (again && again.style === count.style && again.value.join() === count.value.join())
        found.push({
          kind: "repeated-number",
          clause: order,
          start: paragraph.start,
          end: paragraph.start + again.length,
          values: { before: label, label: again.label },
        });
    }
  }
  return found;
}

type Fault = { missing: number };

const startFault = ({ value }: Count, order: number): Fault | null =>
  order === 1 && value.length === 1 && (value[0] ?? 1) > 1 ? { missing: (value[0] ?? 1) - 1 } : null;

/** Only the number that moved is judged; one that begins again at one stands under another heading. */
function faultBetween(before: Count, after: Count): Fault | null {
  if (before.style !== after.style || before.value.length !== after.value.length) return null;
  const at = after.value.findIndex((part, i) => part !== before.value[i]);
  if (at < 0) return { missing: 0 };
  const step = (after.value[at] ?? 0) - (before.value[at] ?? 0);
  if (step > 1) return { missing: step - 1 };
  return step < 0 && after.value[at] !== 1 ? { missing: 0 } : null;
}
