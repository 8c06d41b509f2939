import type { Entry } from "./cue-words";

const our =
  "(?: (?:their|our|its|his|her|the|an?|and|full|strong|firm|mutual|deep|deepest|sincere|high|great|grave|serious|shared|profound|heartfelt|warm|joint|common|particular|continued|unwavering|steadfast|unanimous|keen|cordial|utmost|special|complete|mutual|renewed|growing))*";
const express = `(?:express(?:ed|es)?|voiced?|convey(?:ed|s)?|extend(?:ed|s)?|offer(?:ed|s)?|indicate[sd]?|signal(?:l?ed|s)?|demonstrate[sd]?|show(?:ed|n|s)?|register(?:ed|s)?|reflect(?:ed|s)?)${our} `;
const adverb = "(?: (?:\\w+ly|also|now|all|both|jointly|further))?";
const be = `(?:am|are|is|were|was|remain(?:s|ed)?|stands?|stood|have been|has been)${adverb}`;
const offices =
  "(?:ministers?|ministries|officials?|sherpas|secretariat|secretary-general|director-general|executive secretary|experts?|working groups?|task forces?|delegations|representatives|governments?|administrations|committees?|commission|council|coordinators|agencies|authorities|teams?|chairs?|chairpersons?|presidency|board|deputies|us)";

/** What the genre's governing verbs announce; of two that begin at one place the longer counts. */
export const verbsEn: Entry[] = [
  [
    `agreed?|agrees|concur(?:red|s)?|decided?|decides|resolved?|resolves|determined? that|reach(?:ed|es)? (?:an? )?(?:\\w+ )?(?:agreement|consensus|understanding)|settled (?:up)?on|opt(?:ed|s)? (?:for|to)|elected|selected|chose|nominate[sd]?|mandating|finali[sz]ed|reappointed|reconstituted|activated|commenced (?:the )?negotiations|opened (?:the )?negotiations|came to (?:an? )?(?:\\w+ )?(?:agreement|understanding)|instruct(?:ed|s)?|task(?:ed|s)?|mandate[sd]?|entrust(?:ed|s)?|authori[sz]e[sd]?|assign(?:ed|s)?|direct(?:ed|s)?|commission(?:ed|s)?|(?:ask|request)(?:ed|s)? (?:(?:our|their|its|the|his|her) )?(?:\\S+ ){0,2}?${offices}|charge[sd]? (?:(?:our|their|its|the) )?(?:\\S+ ){0,2}?${offices}|announce[sd]?|approve[sd]?|appoint(?:ed|s)?|designate[sd]?|establish(?:ed|es)?|launch(?:ed|es)?|create[sd]?|set up|inaugurate[sd]?|proclaim(?:ed|s)?|elevate[sd]?|upgrade[sd]?|extend(?:ed|s)? the (?:mandate|term|validity|duration)|it (?:was|is|has been) (?:\\w+ )?(?:agreed|decided|resolved)|(?:was|were|is|are|has been|have been) (?:\\w+ly |therefore |also |hereby |further )?(?:approved|tasked|instructed|mandated|entrusted|requested to|directed|authori[sz]ed)`,
    "decides",
  ],
  [
    `(?:will|shall|would) (?:\\w+ ){0,2}?(?:continue|keep|(?:maintain|sustain|preserve|pursue) (?:close|regular|contact|our|their|these|the momentum)|remain (?:in|engaged|seized))|continue[sd]? to|continue[sd]? (?:our|their|its|work|the work|cooperation|efforts|discussions)|${be} continuing|(?:are|is) to continue|keep (?:working|exchanging|up)|carry on`,
    "continues",
  ],
  [
    `will|shall|(?:is|are) to|undertakes?|undertook|undertaken to|${be} (?:committed|dedicated|bound) to|commit(?:ted|s)?(?: themselves| ourselves| itself| their \\w+| our \\w+)? to|recommit(?:ted|s)?|pledged?|pledges|vow(?:ed|s)?|promise[sd]?|guarantee[sd]?|${be} (?:determined|resolved) to|strive[sd]?(?: to)?|strove|endeavou?r(?:ed|s)?|${express}commitment to|ma(?:de|ke|kes) (?:a |the )?(?:\\w+ )?commitments? to|take(?:s)? responsibility|(?:re)?dedicate[sd]? (?:themselves|ourselves|itself)|devote[sd]?|allocate[sd]?|earmark(?:ed|s)?|contribute[sd]? (?:an? |\\d)|commit(?:ted|s)?,|assume[sd]? (?:the )?obligations?`,
    "commits",
  ],
  [
    `${be} (?:ready|willing|prepared|keen|eager|poised|set) to|ready to|intend(?:ed|s)?(?: to)?|plan(?:ned|s)?|${be} planning to|(?:aim|seek|hope|wish|expect|propose|aspire|contemplate)(?:e?d|s)? to|envisage[sd]?|envision(?:ed|s)?|foresee[sn]?|foresaw|${be} (?:exploring|contemplating|looking into|working (?:towards?|to conclude|to finali[sz]e))|look(?:ed|s)? into|${be} open to|aim(?:ed|s)? (?:at|for)|sought to|have the intention|${be} interested in|${be} considering|look(?:ed|s|ing)? to|offer(?:ed|s)? to|${express}(?:readiness|willingness|intention|intent|interest|desire|aspiration|wish)|welcome the opportunity to|consider(?:ed|s)? the (?:possibility|feasibility)|explore[sd]? (?:the )?(?:possibilit|ways|opportunit|options)\\w*`,
    "intends",
  ],
  [
    `(?:lend|lent|lends|give|gave|gives|voiced?|offer) (?:\\w+ )?support|support(?:ed|s)?|welcome[sd]?|endorse[sd]?|look(?:ed|s|ing)? forward|anticipate[sd]?|await(?:ed|s)?|${be} looking forward|count(?:ed|s)? on|hope[sd]?(?: that| for)?|(?<!(?:are|is|were|was|be) )encourage[sd]?|favou?r(?:ed|s)?|${express}(?:support|hope|backing|endorsement)|back(?:ed|s)?|champion(?:ed|s)?|embrace[sd]?|subscribe[sd]? to|see(?:s)? merit in|saw merit in|align(?:ed|s)? (?:themselves|itself|ourselves) with|sponsor(?:ed|s)?|lend(?:s)? (?:their|our|its) (?:\\w+ )?backing|rall(?:y|ied) behind|${be} supportive of|${be} (?:pleased|happy|glad) to (?:support|endorse|welcome)|${be} in favou?r of|(?:was|were|has been|have been) (?:\\w+ly )?(?:welcomed|supported|endorsed)`,
    "supports",
  ],
  [
    `call(?:ed|s|ing)? (?:up)?on|call(?:ed|s)? for|call(?:ed|s)? (?:all|both|the) (?:parties|sides|states)|appeal(?:ed|s)? (?:to|for)|urge[sd]?|invite[sd]?|request(?:ed|s)?|ask(?:ed|s)? (?:the|all|our|member|it|them|its|donors|states|countries|both)|recommend(?:ed|s)?|advise[sd]?|exhort(?:ed|s)?|implore[sd]?|insist(?:ed|s)?|press(?:ed|es)? for|plead(?:ed|s)? for|remind(?:ed|s)?|caution(?:ed|s)?|warn(?:ed|s)?|counsel(?:l?ed|s)?|beseech|demand(?:ed|s)?|challenge[sd]? (?:our|the|all)|should(?! (?:the|any|an?|it|they|there|this|such|either|circumstances)\\b)|(?<=\\bonly [^,]{0,60})should|must|ought to|cannot|(?:was|were|are|is) (?:\\w+ly )?(?:urged|invited|encouraged|called upon|requested|advised) to|(?:consider|deem|find|found|regard)(?:ed|s)? it (?:\\w+ )?(?:necessary|important|essential|appropriate|expedient|imperative|vital|crucial)|it (?:is|was|remains|will be) (?:\\w+ )?(?:necessary|important|essential|imperative|vital|crucial|critical|indispensable|incumbent|urgent|time)|need(?:s|ed)? to|require[sd]? (?:urgent|collective|immediate|joint|concerted|greater|strong\\w*|coordinated|decisive|our|a (?:\\w+ )?(?:response|approach))|(?:attach|attache[sd]|attaches|attached|accord(?:ed|s)?) (?:\\w+ )*?(?:importance|priority|significance)|(?:is|are|remains?) (?:\\w+ )?(?:vital|crucial|essential|critical|imperative|indispensable|necessary|paramount|key)(?= to| for|[.;,]|$)|there (?:is|was|remains) (?:an?|no) (?:\\w+ )*?(?:need|necessity|urgency)|(?:see|saw|share) (?:an?|the) (?:\\w+ )?need`,
    "calls",
  ],
  [
    `reaffirm(?:ed|s)?|(?:re)?confirm(?:ed|s)?|reiterate[sd]?|re-?emphasi[sz]e[sd]?|reassert(?:ed|s)?|renew(?:ed|s)?|oppose[sd]?|condemn(?:ed|s)?|reject(?:ed|s)?|denounce[sd]?|deplore[sd]?|regret(?:ted|s)?|decr(?:y|ied|ies)|lament(?:ed|s)?|repudiate[sd]?|disapprove[sd]?|protest(?:ed|s)?|refuse[sd]?|disagree[sd]?|defend(?:ed|s)?|took issue|stand(?:s)? opposed|refute[sd]?|respect(?:s|ed)?|object(?:s|ed)? to|(?:is|are|remains?) (?:\\w+ )?(?:unacceptable|inadmissible|unjustifiable)|${be} (?:\\w+ )?(?:convinced|confident|opposed|concerned|alarmed|guided|appalled|outraged|dismayed|against|united (?:against|in|behind))|affirm(?:ed|s)?|advocate[sd]?|uphold(?:s)?|upheld|adhere[sd]?|abide|(?:stand|stands|stood)(?: \\w+ly)? (?:against|united|firm|by|for|together)|share[sd]? (?:the |a |our |their )?(?:\\w+ )?(?:concern|commitment)s?|${express}(?:concerns?|condemnation|regret|opposition|alarm|solidarity|outrage|indignation|conviction|confidence)`,
    "position",
    "principle",
  ],
  [
    `commend(?:ed|s)?|applaud(?:ed|s)?|hail(?:ed|s)?|salute[sd]?|laud(?:ed|s)?|celebrate[sd]?|(?:pay|paid|pays) tribute|${be} (?:encouraged|pleased|honou?red|proud|grateful|thankful|satisfied|heartened|gratified|inspired|indebted)|look(?:ed|s)? back|take(?:s)? pride|took pride|cheer(?:ed|s)?|congratulat(?:ed|es)|credit(?:ed|s)?|note(?:d|s)? with (?:appreciation|satisfaction|gratitude)|acclaim(?:ed)?|appreciate[sd]?|value[sd]?|cherish(?:ed)?|admire[sd]?|${express}(?:gratitude|appreciation|satisfaction|condolences|sympath\\w+|thanks|congratulations|greetings|wishes|admiration|gratification)|thank(?:ed|s)?|praise[sd]?|congratulate[sd]?|wish(?:ed|es)? |highly value[sd]?|spoke highly of|${be} of the (?:view|opinion)`,
    "records",
    "appraisal",
  ],
  [
    `note[sd]?|observe[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|believe[sd]?|consider(?:ed|s)?|hold(?:s)? (?:the view|that)|pointed out|points? out|drew attention|draws? attention|stated|states? that|declared?|declares|share[sd]? (?:the|a|their|our) (?:common )?(?:view|opinion|belief|understanding|assessment)s?|maintain(?:ed|s)? that|stress(?:ed|es)?|underscore[sd]?|underline[sd]?|emphasi[sz]e[sd]?|highlight(?:ed|s)?|(?:was|were|has been) (?:also |further )?(?:noted|stressed|emphasi[sz]ed|underlined|underscored|recogni[sz]ed|acknowledged|pointed out)`,
    "records",
    "appraisal",
  ],
  [
    `recall(?:ed|s)?|exchanged (?:\\S+ ){0,3}?(?:views|opinions)|exchange views|reviewed|discussed|deliberated|took note|takes? note|took stock|takes? stock|considered the|held|meets?|had (?:an? )?(?:\\S+ )?(?:exchange|discussion)|met|adopt(?:ed|s)?|attended|gathered|assembled|convened|visited|paid|accepted|signed|heard|received|conducted|witnessed|opened|chaired|presented|bade|bid|marked|commemorated|remembered|mourned|examined|assessed|surveyed|explored (?!the possib)|considered|addressed|touched (?:up)?on|compared notes|conferred|consulted|followed up|took up|focused|concentrated|agreed to disagree|travel+ed|arrived|informed|briefed|reported|concluded|participated|joined|reflected`,
    "records",
    "narrative",
  ],
];
