import { isDayLine } from "./datelines";
import { isBullet } from "./labels";
import { endsLeadIn, endsSentence, width } from "./lines";

const formulas = [
  /^本[^。，]{0,16}(?:于|一式|以)[^。]{0,80}(?:签署|签订|写成|文本|作准|制订|订立|通过|发表)/u,
  /^(?:下列(?:签署人|代表|全权代表)|[^，。]{0,12}(?:为此|以昭信守))[^。]{0,60}(?:签[署字]|授权)/u,
  /^(?:签[字署]|签署人|签名)\s*[:：]?|^[^。，]{2,30}(?:代表|外长|部长|总统|主席)\s*[（(]签[字名][）)]/u,
  /^(?:совершено|принято|подписано|составлено)\s+(?:в|во|на)\s|^за\s+(?:правительств|министерств|республик|кыргызск|китайск|государств)|^в (?:удостоверение|подтверждение) (?:чего|вышеизложенного)|^от\s+имени\s|^\(?подпис[ьи]/iu,
  /^(?:done|signed|adopted|issued)\s+(?:at|in|on|this)\b|^in (?:witness|faith) (?:where)?of|^for the (?:government|republic|people|kingdom|ministry|state)\b|^on behalf of\b.{0,80}$/iu,
];

/** Where the signature block begins among the last paragraphs; a paragraph with its own label is never in it. */
export function closingStart(paragraphs: string[], first: number): number {
  const formula = paragraphs.findIndex((text, i) => i >= first && isFormula(text));
  if (formula >= 0) {
    let start = formula;
    // Names may stand above the line of place and day.
    while (start > first && isSignature(paragraphs[start - 1] ?? "")) start--;
    return start === first || endsSentence(paragraphs[start - 1] ?? "") ? start : formula;
  }
  let start = paragraphs.length;
  while (start > first && isSignature(paragraphs[start - 1] ?? "")) start--;
  const before = paragraphs[start - 1];
  return before !== undefined && endsSentence(before) ? start : paragraphs.length;
}

const isFormula = (text: string) =>
  isDayLine(text) || formulas.some((pattern) => pattern.test(text.slice(0, 200)));

/** Names and offices, perhaps on a line each. */
const isSignature = (text: string) =>
  text.length <= 300 &&
  text.split(/[\r\n]+/u).every((line) => width(line) <= 60) &&
  !endsSentence(text) &&
  !endsLeadIn(text) &&
  !isBullet(text) &&
  !/[,;，；、]$/u.test(text);
