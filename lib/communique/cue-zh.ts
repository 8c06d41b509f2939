import type { StatementType } from "../domain/vocabulary";
import { type Clause, clausesOf } from "./clauses-zh";
import type { Basis, CueContext, RawPiece } from "./suggest";
import { actsAhead, isPastEvent, stresses } from "./tense-zh";
import { thing, throughTransparent, transparent } from "./through-zh";
import { ownVerb, type Reading } from "./verbs-zh";

const plainAction =
  /^(?:每年|每两年|定期)?(?:(?:根据|依据|按照|依照|在|通过|为|就|以|本着|基于|自(?![由身主然己动愿贸我])|于|向|同|与)[^，]{1,30}?)?(?:努力|各自|分别|各|互相|相互|进一步|积极|密切|共同|继续|切实|充分|全面|大力|长期|地|每年|每两年|每季度|定期|不定期|轮流|及时|依法|尽快|优先)*(?:加强|深化|扩大|开展|完善|推动|推进|促进|发展|建立|维护|保障|提升|提高|实施|落实|拓展|构建|巩固|打击|支持|合作|交流|提供|简化|研究|探讨|制定|优化|鼓励|举办|参与|利用|加快|给予|承担|指定|成立|设立|履行|保护|保守|通报|提交|保持|执行|负责|采取|交换(?!了?[^，]{0,8}(?:意见|看法))|派遣|互派|互办|培训|协助|创造|组织|启动|修订|编制|共享|分享|增加|放宽|对接|办理|解决|(?<=每年|定期|轮流|两年)(?:举行|召开))/u;
const schedule =
  /(?:会晤|会议|峰会|论坛|会谈|对话|磋商|大会|年会|活动|展览会?|博览会|展会|文化[节周日]|艺术节|电影节|运动会|比赛)[^，]{0,8}将(?:于|在)[^，]*(?:举行|举办|召开)$/u;

/** Who adopts a text, named again in a bullet: then its own verb governs it. */
const adopters =
  /(?:^|[^\p{Script=Han}])(?:各|双|三|\p{Script=Han})方(?:们)?$|^(?:我们|两国元首|外长们|元首们)$/u;

export function cutChinese(sentence: string, asked: CueContext): RawPiece[] {
  const clauses = clausesOf(sentence);
  const alone = { ...asked, governing: null };
  const own =
    asked.governing !== null &&
    adopters.test(clauses[0]?.subject ?? "") &&
    readClause(clauses, 0, null, alone) !== null;
  const context = own ? alone : asked;
  const pieces: RawPiece[] = [];
  let current: (Reading & { verb: string }) | null = context.governing
    ? { ...context.governing, verb: "" }
    : null;
  const fresh = current !== null;
  clauses.forEach((clause, i) => {
    const found =
      i === 0 && context.governing
        ? underLeadIn(clauses, context.governing)
        : readClause(clauses, i, current, context);
    if (found) {
      // Words in front of the first verb belong to it.
      current = { ...found, verb: found.cue };
      const last = pieces.at(-1);
      if (last && last.type === "records" && isNeed(clause, found) && transparent.test(last.cue)) {
        // “各方认为，…是…的前提，有必要…”: one view, and its point is the need.
        pieces[pieces.length - 1] = {
          basis: "through",
          start: last.start,
          end: clause.end,
          type: found.type,
          cue: `${last.cue}…${found.cue}`,
        };
        return;
      }
      const open = pieces.length === 0 && !fresh ? 0 : clause.start;
      pieces.push({
        start: open,
        end: clause.end,
        type: found.type,
        cue: found.cue,
        basis: found.cue.includes("…") ? "through" : pieces.length > 0 ? "coordinated" : "verb",
        ...(found.reason && { reason: found.reason }),
      });
    } else if (pieces.length > 0) {
      const last = pieces.at(-1);
      if (last) last.end = clause.end;
    } else if (fresh && current) {
      const past = isPastEvent(clause.text, context.day) && current.type === "supports";
      const reading: Reading = past ? { type: "records", cue: current.cue, reason: "past-event" } : current;
      pieces.push({
        start: 0,
        end: clause.end,
        type: reading.type,
        cue: reading.cue,
        basis: "lead-in",
        ...(reading.reason && { reason: reading.reason }),
      });
    }
  });
  const [first] = pieces;
  if (first) first.start = 0;
  return first ? pieces : [{ start: 0, end: sentence.length, ...withoutVerb(clauses, context) }];
}

/** A bullet is governed by its lead-in; only under “各方强调:” does it speak for itself. */
function underLeadIn(clauses: Clause[], governing: Reading): Reading | null {
  if (!transparent.test(governing.cue)) return null;
  return throughTransparent(
    governing.cue,
    clauses.map(({ subject, rest }) => subject + rest),
  );
}

const isNeed = ({ subject }: Clause, { type, cue }: Reading): boolean =>
  !/^(?:各|双|三)方|我们/u.test(subject) && type === "calls" && /^(?:应|必须|须|有必要|需|亟|要)/u.test(cue);

/** A paragraph of a preamble that ends in a comma or semicolon only leads up to the text. */
const isRecital = (clauses: Clause[]): boolean => /[，,；;]\s*$/u.test(clauses.at(-1)?.raw ?? "");

const volitional: StatementType[] = ["commits", "continues", "intends", "decides"];

/** What a clause says of itself, or null where it goes on under the verb before it. */
function readClause(
  clauses: Clause[],
  i: number,
  current: Reading | null,
  context: CueContext,
): Reading | null {
  const clause = clauses[i];
  if (!clause) return null;
  const { text, subject, rest } = clause;
  const told = transparent.exec(rest);
  if (told) {
    const said = [rest.slice(told[0].length)];
    for (const next of clauses.slice(i + 1, i + 13)) {
      const verb = next.subject || transparent.test(next.rest) ? true : ownVerb(next);
      if (verb && said.some(Boolean)) break;
      said.push(next.subject + next.rest);
      if (verb) break;
    }
    const reading = throughTransparent(told[0].replace(/[:：]$/u, ""), said);
    return current?.type === "records" && reading.type === "records" && i > 0 ? null : reading;
  }
  if (schedule.test(text) && i > 0 && current?.type === "decides") return null;
  if (schedule.test(text)) return { type: "records", cue: "将", reason: "narrative" };
  if (i > 0 && !subject && thing.test(rest))
    return { type: "records", cue: thing.exec(rest)?.[0].slice(-2) ?? "", reason: "effect" };
  const own = ownVerb(clause);
  if (!own && subject && founds(rest) && !context.treaty && !context.inPreamble)
    return { type: "decides", cue: founding.exec(rest)?.[0] ?? "" };
  if (!own && !subject && !current && stresses("", [rest]))
    return { type: "calls", cue: stresses("", [rest]) ?? "" };
  if (!own) return null;
  // “同意应…”, “同意有必要…” agree on a view, not on an act.
  if (/^同意$/u.test(own.cue) && /^同意(?:有必要|应(?!用|对|急|邀)|必须|需要)/u.test(rest))
    return { type: "calls", cue: rest.slice(0, 3) };
  if (context.inPreamble && i === 0 && !subject && isRecital(clauses))
    return volitional.includes(own.type) || own.type === "supports"
      ? { type: "records", cue: own.cue, reason: "narrative" }
      : own;
  // “铁路建成后，将缩短…”: what is built has an effect, nobody acts.
  if (
    !subject &&
    own.cue === "将" &&
    actsAhead(rest) === "effect" &&
    i > 0 &&
    !current &&
    thingBuilt.test(clauses[0]?.text ?? "")
  )
    return { type: "records", cue: "将", reason: "effect" };
  if (!subject && i > 0 && current) {
    const under = governedBy(current, own, text);
    if (under) return null;
    if (own.cue === "将" && ["supports", "records"].includes(current.type))
      return (current.reason === "appraisal" && transparent.test(current.cue)) ||
        current.reason === "effect" ||
        actsAhead(rest) === "effect"
        ? { type: "records", cue: "将", reason: "effect" }
        : own;
  }
  if (
    /^(?!各|双|三).{1,10}(?:方|中国|斯坦)$/u.test(subject) &&
    /^(?:欢迎|邀请)[^，]{0,20}(?:加入|参加|参与|出席|来华|访问)/u.test(rest)
  )
    return { type: own.type, cue: own.cue, reason: "invitation" };
  // In a treaty 应 is the Parties' own obligation, not a wish.
  if (context.treaty && own.type === "calls" && /^(?:应|须|必须|不得|有义务|需)/u.test(own.cue))
    return { type: "commits", cue: own.cue };
  if (own.type === "supports" && /欢迎|赞/u.test(own.cue) && isPastEvent(text, context.day))
    return { type: "records", cue: own.cue, reason: "past-event" };
  return own;
}

const thingBuilt =
  /(?:建成|投产|投入|启用|实施|通车|完工|竣工|生效|落地|运行|举行|召开)[^，]{0,6}(?:后|之后|时)$/u;

/** What a text itself sets up or ends; in a treaty or as “自建立…以来” the same words tell something else. */
const founding =
  /^(?:设立|成立|组建|创立|启动|发起|延长|终止|取消|暂停|接纳|授予|给予(?=[^，]*(?:地位|资格))|指定|修订|明确了|制定了|推出了|确定了|建立(?:了|(?=[^，]*(?:关系|机制|委员会|工作组|平台)$)))/u;
const founds = (rest: string): boolean =>
  founding.test(rest) && !/(?:以来|年来|之际|后|时|的|期间|周年)$/u.test(rest);

/** A verb without a subject that only continues the list begun by the verb before it. */
function governedBy(current: Reading, own: Reading, text: string): boolean {
  if (/^\s*并(?:愿|将|强调|重申|指出|商定|决定|欢迎|呼吁|感谢|高度)/u.test(text)) return false;
  // 将…，继续…: the one 将 governs both; under any other verb it is a complement.
  if (own.cue.startsWith("继续")) return current.type !== "commits";
  // “交换意见，达成重要共识” tells of a talk; what was agreed stands elsewhere.
  if (own.cue.startsWith("达成")) return current.type === "records";
  if (own.reason === "effect") return current.type === "records";
  if (volitional.includes(current.type))
    return (
      own.cue !== "将" &&
      !own.cue.startsWith("愿") &&
      !/欢迎|强调|感谢|评价|重申|责成|授权|委托|指示|邀请|宣布|声明|呼吁|敦促|鼓励|期待|赞赏|反对|谴责|注意到|主张/u.test(
        own.cue,
      ) &&
      own.type !== "continues"
    );
  if (current.type === "calls")
    return own.type === "calls" || (own.type === "position" && !/反对|主张/u.test(own.cue));
  if (current.type === "position") return ["position", "supports"].includes(own.type);
  return false;
}

function withoutVerb(clauses: Clause[], { previous, inPreamble }: CueContext): Reading & { basis: Basis } {
  const first = clauses.find(({ rest }) => plainAction.test(rest));
  const cue = first ? (plainAction.exec(first.rest)?.[0] ?? "") : "";
  const named = clauses.some(({ subject }) => subject !== "");
  // A treaty states its duties without a modal.
  if (first && named && !inPreamble && !/了/u.test(first.text))
    return { type: "commits", cue, basis: "duty" };
  // An item of a plan names its act and leaves out who acts.
  if (
    first === clauses[0] &&
    first &&
    !named &&
    !inPreamble &&
    !previous &&
    !/^(?:支持|合作|交流)/u.test(cue)
  )
    return { type: "commits", cue, basis: "duty" };
  if (first && !named && previous && [...volitional, "calls"].includes(previous))
    return { type: previous, cue, basis: "inherited" };
  return { type: "records", cue: "", reason: "narrative", basis: named ? "unread" : "none" };
}
