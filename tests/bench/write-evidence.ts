import type { CommitmentFile } from "../../lib/domain/commitment-file";
import { codebookVersion } from "../../lib/domain/vocabulary";
import type { Insert } from "./generate";
import type { MadeUp } from "./made-up";
import { reviewerId } from "./made-up-evidence";

/** Developments with their sources, and the assessments that stand on them. */
export function evidenceWriter(insert: Insert): (file: CommitmentFile, facts: MadeUp) => void {
  return (file, { i }) => {
    for (const { links, sources, ...record } of file.developments) {
      const at = record.reviewedAt as Date;
      insert("development", {
        ...record,
        place: "Astana",
        what: `The ministries of both sides met and agreed the next steps of joint work ${i}.`,
        language: "en",
        createdAt: at,
        reviewerId,
        reviewNote: null,
        singlePerson: false,
        recordVersion: 2,
      });
      const [link] = links;
      const linked = { developmentId: record.id, commitmentId: file.id, note: "" };
      insert("development_link", { id: `link-${record.id}`, ...link, ...linked });
      for (const [position, source] of sources.entries())
        insert("source", {
          ...source,
          developmentId: record.id,
          revision: 1,
          replacesId: null,
          position,
          address: `https://news.example/${source.id}`,
          fileSha256: null,
          title: `Report on joint work ${i}`,
          language: "en",
          publishedOn: record.happenedTo,
          accessedOn: record.happenedTo,
          excerpt: "Both sides met on Tuesday and agreed what to do next.",
          locator: "second paragraph",
          gist: "",
          gistBy: "human",
          archiveAddress: null,
          linkState: "unchecked",
        });
    }
    for (const { period, ...record } of file.assessments)
      insert("assessment", {
        ...record,
        commitmentId: file.id,
        periodStart: period.start,
        periodEnd: period.end,
        codebook: codebookVersion,
        createdAt: record.submittedAt,
      });
  };
}
