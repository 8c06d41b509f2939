import assess from "./assess.json";
import coding from "./coding.json";
import comments from "./comments.json";
import commitment from "./commitment.json";
import commitments from "./commitments.json";
import common from "./common.json";
import corrections from "./corrections.json";
import document from "./document.json";
import drafts from "./drafts.json";
import evidence from "./evidence.json";
import failure from "./failure.json";
import history from "./history.json";
import importDesk from "./import.json";
import inbox from "./inbox.json";
import lineage from "./lineage.json";
import method from "./method.json";
import notices from "./notices.json";
import overview from "./overview.json";
import party from "./party.json";
import people from "./people.json";
import proposal from "./proposal.json";
import refusals from "./refusals.json";
import register from "./register.json";
import report from "./report.json";
import reports from "./reports.json";
import responses from "./responses.json";
import review from "./review.json";
import today from "./today.json";
import version from "./version.json";
import vocabulary from "./vocabulary.json";

export const messages = {
  common,
  vocabulary,
  refusals,
  notices,
  failure,
  overview,
  commitments,
  commitment,
  document,
  party,
  import: importDesk,
  method,
  evidence,
  assess,
  review,
  people,
  register,
  proposal,
  lineage,
  version,
  inbox,
  history,
  coding,
  comments,
  report,
  reports,
  responses,
  corrections,
  today,
  drafts,
};
