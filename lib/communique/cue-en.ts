import { cutByWords, type Lexicon } from "./cue-words";
import { announcesEnglish } from "./future-en";
import { isMainEnglish } from "./main-en";
import { phrasesEn } from "./phrases-en";
import { actor, mainFrom, own } from "./subjects-en";
import type { CueContext, RawPiece } from "./suggest";
import { sayEnglish } from "./through-en";
import { verbsEn } from "./verbs-en";

const lexicon: Lexicon = {
  verbs: [...verbsEn, ...phrasesEn],
  recital:
    /^(?:\d+[.)] )?(?:further |also |once again |deeply |firmly |strongly )?(?:reaffirming|reiterating|affirming|guided by|committed to|convinced|upholding|adhering|determined to uphold|respecting|condemning|opposing|rejecting|concerned|alarmed|abiding|expressing (?:\w+ )?concern)/u,
  invitation:
    /^(?:was |were )?(?:invite[sd]?|(?:extend|convey)(?:ed|s)? (?:an? )?(?:\w+ )?invitation) .{0,120}?(?:to (?:visit|attend|join|participate|take part|accede|pay)|for a visit|to .{0,30}at a (?:\w+ )?(?:mutually )?convenient)/u,
  transparent:
    /^(?!.*\b(?:readiness|willingness|intent|intentions?|interest|desire|wish|openness|plans?|support|backing|endorsement|calls?|appeals?|needs?|importance|necessity|urgency|mandate|term|validity|attention|sacred|commitments? to|determination|resolve|pledge|concerns?|opposition|adherence|hopes?|null|with the)\b)(?:(?:it|there) (?:was|is|has been) |are |remain |is |was |were |has been )?(?:also |further |broad |general |full |clear |wide |unanimous(?= )|\w+ly )*(?:agree|consensus|unanimous|of one|at one|in agreement|in full agreement|announce|share|note|acknowledge|recogni|believe|consider(?:ed|s)?$|observe|hold|point|held|state|declare|stress|underscore|underline|emphasi|re-?emphasi|highlight|reaffirm|(?:re)?confirm|reiterate|affirm|renew|draw|drew|maintain|concur|(?:are|is|were|was|remain\w*) (?:\w+ )?(?:convinced|confident|of the)|hope)/u,
  through: sayEnglish,
  isMain: isMainEnglish,
  announces: announcesEnglish,
  own,
  mainFrom,
  junction: new RegExp(
    `(?:(?:as well as|and|but|while)\\s+)?(?:(?:(?:the|our|their|its|all|both) )?(?:[\\w’'-]+ ){0,4}?${actor}\\s+)?(?:(?:also|further|jointly|fully|strongly|firmly|highly|warmly|in particular|once again|to (?:this|that) end|in this (?:regard|context)|have|has|therefore|hereby|today|\\w+ly)\\s+)*$`,
    "u",
  ),
  standing:
    /^[\s,]*(?:the )?(?:\w+ )?(?:progress|achievements?|results?|outcomes?|advances|success)\b(?! document)/u,
  past: /success(?:ful|fully) (?:\S+ )?(?:held|hosting|holding|convening|conclusion|outcome|organi[sz]ation|completion|launch|implementation)|was held|were held|(?<!be )held (?:in|on|at) |held earlier|^(?:(?!\b(?:who|which|that)\b)[^,;]){0,120}\b(?:has|have) (?:been|already)|^[^,;]{0,40}\brecent(?:ly)?\b|\b(?:announced|signed|launched|adopted|reached|concluded|released|convened|hosted|organi[sz]ed) (?:last|earlier|today|yesterday|during|on the (?:sidelines|margins)|in (?:\w+ )?\d{4}|on \d)|the entry into force of .{0,80}\b(?:in|on) (?:\w+ )?\d/u,
  duty: /^(?:[\d.)\s—–•*-]*)(?:\(?[a-z]\) )?(?:to )?(?:establish|promote|develop|strengthen|enhance|increase|expand|ensure|facilitate|hold|conduct|organi[sz]e|create|launch|implement|explore|deepen|improve|share|exchange|cooperate|coordinate|accelerate|simplify|build|provide|introduce|set up|carry out|support|encourage|foster|prepare|adopt|sign|finali[sz]e|harmoni[sz]e|digiti[sz]e|train|mobili[sz]e|work|take|reduce|protect|monitor|review|continue)\s|^(?:[\d.)\s]*)(?:to (?:this|that) end, |in this regard, )?we (?:also |further |jointly |actively )?(?:promote|strengthen|work|develop|expand|deepen|foster|facilitate|enhance|build|pursue|join|act|ensure|protect|invest|mobili[sz]e)\s|^(?:[\d.)\s]*)(?:the |each |both |either )?(?:contracting |high contracting |states? )?(?:parties|party|sides|participants)\s+(?:hereby |jointly |mutually )?(?!\w+ed\s)[a-z]{3,}(?:s|\s)/u,
};

export const cutEnglish = (sentence: string, context: CueContext): RawPiece[] =>
  cutByWords(sentence, context, lexicon);
