import { readFileSync, writeFileSync } from "node:fs";
import { isResponsible } from "@/lib/domain/vocabulary";
import { deadlinePhrases } from "./deadline-phrases";
import { proposalFor } from "./one-statement";
import { almatyPairs, fixturePairs, measureProposals, type Pair, type Rate } from "./proposal-agreement";

const path = "docs/proposals.md";
const opening = "<!-- measured -->";
const row = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const rate = ({ agreed, of }: Rate) => (of === 0 ? "–" : `${agreed} of ${of} (${(agreed / of).toFixed(3)})`);

const almaty = almatyPairs();
const fixtures = fixturePairs();
const columns: [string, Pair[]][] = [
  ["Almaty", almaty],
  ...(["zh", "ru", "en"] as const).map((language): [string, Pair[]] => [
    { zh: "Chinese", ru: "Russian", en: "English" }[language],
    fixtures.filter((pair) => pair.language === language),
  ]),
];
const measured = columns.map(([, pairs]) => measureProposals(pairs));

const kinds = ["dated", "meeting", "asap", "open", "continuing"];
const kindTable = (["zh", "ru", "en"] as const).map((language) => {
  const rows = deadlinePhrases[language].map(([sentence, kind, end]) => ({
    kind,
    end,
    value: proposalFor(sentence, language).deadline.value,
  }));
  const right = rows.filter(({ kind, value }) => value.kind === kind);
  const dated = rows.filter(({ end }) => end);
  return row([
    { zh: "Chinese", ru: "Russian", en: "English" }[language],
    rate({ agreed: right.length, of: rows.length }),
    rate({ agreed: dated.filter(({ end, value }) => value.end === end).length, of: dated.length }),
  ]);
});

const confusion = kinds.map((kind) => {
  const coded = [...almaty, ...fixtures].filter((pair) => pair.kind === kind);
  return row([
    `\`${kind}\``,
    ...kinds.map(
      (other) => coded.filter(({ proposal }) => proposal.deadline.value.kind === other).length || "",
    ),
    coded.length,
  ]);
});

function differences({ document, quote, proposal, responsible, sector, kind, end }: Pair): string[] {
  const { parties, sectors, deadline } = proposal;
  const proposed = parties.value.filter(({ role }) => isResponsible(role)).map(({ code }) => code);
  const said = [
    ...([...responsible].sort().join() === [...proposed].sort().join()
      ? []
      : [`responsible ${responsible.join(" ")}, proposed ${proposed.join(" ") || "nobody"}`]),
    ...(!sector || sectors.value[0] === sector
      ? []
      : [`sector \`${sector}\`, proposed \`${sectors.value[0]}\``]),
    ...(!kind || deadline.value.kind === kind
      ? []
      : [`deadline \`${kind}\`, proposed \`${deadline.value.kind}\``]),
    ...(!end || deadline.value.end === end ? [] : [`last day ${end}, proposed ${deadline.value.end}`]),
  ];
  return said.length > 0 ? [`- ${document}, “${quote}”: ${said.join("; ")}`] : [];
}

const [before = ""] = readFileSync(path, "utf8").split(opening);
const report = [
  row(["", ...columns.map(([name]) => name)]),
  row(["---", ...columns.map(() => "--:")]),
  row(["coded commitments", ...measured.map(({ commitments }) => commitments)]),
  row(["responsible, F1", ...measured.map(({ responsible }) => responsible.f1.toFixed(3))]),
  row(["responsible, exact", ...measured.map(({ responsible }) => rate(responsible.exact))]),
  row(["roles, F1", ...measured.map(({ roles }, i) => (i === 0 ? roles.f1.toFixed(3) : "–"))]),
  row(["primary sector", ...measured.map(({ sector }) => rate(sector))]),
  row(["primary sector among the proposed", ...measured.map(({ sectorAmong }) => rate(sectorAmong))]),
  row(["kind of deadline", ...measured.map(({ kind }) => rate(kind))]),
  row(["interval", ...measured.map(({ interval }) => rate(interval))]),
  row(["precision", ...measured.map(({ precision }) => rate(precision))]),
  row(["mode", ...measured.map(({ mode }) => rate(mode))]),
  "",
  "## Deadline phrases",
  "",
  row(["", "kinds", "last days"]),
  row(["---", "--:", "--:"]),
  ...kindTable,
  "",
  "## Kinds of deadline, all documents",
  "",
  row(["coded \\ proposed", ...kinds, "coded"]),
  row(["---", ...kinds.map(() => "--:"), "--:"]),
  ...confusion,
  "",
  "## Where they differ",
  "",
  ...[...almaty, ...fixtures].flatMap(differences),
].join("\n");
writeFileSync(path, `${before}${opening}\n\n${report}\n`);
