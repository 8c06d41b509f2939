import { type Line, width } from "./lines";

const trail =
  /^(?:您(?:当前|现在)?的?位置|当前位置|首页|Home|Главная|You are here|Вы здесь)\s*[:：]?.*(?:[>›»/|→]|$)/iu;
const buttons =
  /^[【[（(]?(?:打印|分享|关闭|收藏|扫一扫|返回顶部|上一篇|下一篇|字号|Share\b|Print\b|Tweet\b|Subscribe\b|Follow us|Back to top|Поделиться|Распечатать|Версия для печати|Подписывайтесь|Наверх)/iu;
const rights =
  /^(?:©|Copyright\b|版权|未经(?:许可|授权)|转载请|声明：)|(?:All rights reserved|Все права защищены|版权所有|不得转载)/iu;
const more =
  /^[【[]?(?:相关(?:阅读|新闻|链接|报道|文章)|延伸阅读|推荐阅读|Related (?:articles?|news|links|stories)|Read (?:more|also)|See also|Читайте также|По теме|Материалы по теме|Ещё по теме)/iu;

const isNoise = ({ text }: Line) =>
  width(text) <= 120 && (buttons.test(text) || rights.test(text) || more.test(text));

/** What a website prints above and below an article. `isEnd`: an end mark or an editor's line. */
export function findNoise(lines: Line[], isEnd: (line: Line) => boolean): Set<Line> {
  const noise = new Set<Line>();
  for (const line of lines.slice(0, 8))
    if (width(line.text) <= 120 && (trail.test(line.text) || isNoise(line))) noise.add(line);
  const from = Math.max(Math.min(8, lines.length), lines.length - 20);
  let over = false;
  lines.slice(from).forEach((line) => {
    // Behind a list of other articles nothing of this one follows.
    if (over || isNoise(line)) noise.add(line);
    if (more.test(line.text) && width(line.text) <= 40) over = true;
    if (isEnd(line)) over = true;
  });
  return noise;
}
