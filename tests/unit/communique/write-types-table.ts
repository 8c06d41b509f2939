import { readFileSync, writeFileSync } from "node:fs";
import { type Agreement, measureAgreement, measureConfidence } from "./agreement";
import { readCodedAlmaty } from "./coded-almaty";
import { readCodedDocuments } from "./coded-documents";

const path = "docs/statement-types.md";
const opening = "<!-- measured -->";
const names: Record<string, string> = { zh: "Chinese", ru: "Russian", en: "English" };
const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;

function tableOf({ types, confusion, scores }: Agreement): string[] {
  return [
    row(["coded \\ proposed", ...types, "coded", "precision", "recall", "F1"]),
    row(["---", ...types.map(() => "--:"), "--:", "--:", "--:", "--:"]),
    ...types.map((type) => {
      const { precision = 0, recall = 0, f1 = 0, coded = 0 } = scores.get(type) ?? {};
      const cells = types.map((other) => confusion.get(type)?.get(other) ?? "");
      return row([`\`${type}\``, ...cells, coded, precision.toFixed(2), recall.toFixed(2), f1.toFixed(2)]);
    }),
  ];
}

function reportOf(language: string): string[] {
  const documents = readCodedDocuments().filter(
    ({ coded }) => coded.statements && coded.language === language,
  );
  const measured = measureAgreement(documents);
  const { macroF1, agreed, coded, disagreements } = measured;
  return [
    `## ${names[language]}`,
    "",
    `${documents.length} documents, ${agreed} of ${coded} coded statements agree, macro-F1 ${macroF1.toFixed(3)}.`,
    "",
    ...tableOf(measured),
    "",
    ...disagreements.map(
      (one) =>
        `- ${one.document}: coded \`${one.coded}\`, proposed \`${one.proposed}\`: ${one.text.replace(/\s+/gu, " ").slice(0, 160)}`,
    ),
    ...(disagreements.length > 0 ? [""] : []),
  ];
}

/** Proposed statements by their confidence, and how many of them agree with the coding that covers most of them. */
function confidenceTable(): string[] {
  const buckets = measureConfidence([
    ...readCodedDocuments().filter(({ coded }) => coded.statements),
    readCodedAlmaty(),
  ]);
  return [
    "## Confidence",
    "",
    "Over all coded documents, the rules having been improved on them:",
    "",
    row(["confidence", "proposed", "right", "share"]),
    row(["--:", "--:", "--:", "--:"]),
    ...buckets.map(({ confidence, proposed, right }) =>
      row([confidence.toFixed(2), proposed, right, (right / proposed).toFixed(2)]),
    ),
  ];
}

const [before = ""] = readFileSync(path, "utf8").split(opening);
const report = [...["zh", "ru", "en"].flatMap(reportOf), ...confidenceTable()].join("\n").trimEnd();
writeFileSync(path, `${before}${opening}\n\n${report}\n`);
