import { endsSentence, type Line, width } from "./lines";

const trail =
  /^(?:您(?:当前|现在)?的?位置|当前位置|首页|Home|Главная|You are here|Вы здесь)\s*[:：]?.*(?:[>›»/|→]|$)/iu;
const buttons =
  /^[【[（(]?(?:打印|分享|关闭|收藏|转发|扫一扫|返回顶部|上一篇|下一篇|上一页|下一页|字号|字体|Share\b|Print\b|Tweet\b|Like\b|Subscribe\b|Follow us|Sign up|Back to top|Skip to|Previous (?:post|article)|Next (?:post|article)|Поделиться|Распечатать|Версия для печати|Подписывайтесь|Подписаться|Наверх|(?:Предыдущая|Следующая)(?: (?:статья|новость|запись|страница|публикация).{0,80})?\s*[:→»>]*$)/iu;
const counts =
  /^[【[（(]?(?:(?:点赞|评论|收藏|阅读(?:量|数|次数)?|浏览(?:量|次数|数)?|点击(?:数|量|率|次数)?|转发|Likes?|Comments?|Views?|Shares?|Reads?|Нравится|Комментари(?:ев|и|й)|Просмотр(?:ов|ы)?|Поделились|Прочитали)\s*[:：]?\s*[（(]?\d+|\d+\s*(?:likes?|comments?|views?|shares?|replies|комментари(?:ев|й|я)|просмотр(?:ов|а)?|次(?:阅读|浏览)|条评论|人点赞))/iu;
const credits =
  /^[（(【[]?(?:Фото|Иллюстрация|Photo(?: by| credit)?|Image|Picture|图片?来源|图片|摄影|图|Tags?|Теги|Метки|标签|关键词|Keywords|Filed under|Рубрика|Категории?|Категория|Topics?|栏目|分类)\s*[:：©]/iu;
const rights =
  /^(?:©|Copyright\b|版权|未经(?:许可|授权)|转载请|声明：)|(?:All rights reserved|Все права защищены|版权所有|不得转载)/iu;
const more =
  /^[【[]?(?:相关(?:阅读|新闻|链接|报道|文章)|延伸阅读|推荐阅读|热门(?:评论|推荐|文章)|网友评论|最新评论|Related (?:articles?|news|links|stories|posts?)|Read (?:more|also)|See also|Leave a (?:comment|reply)|You may also like|Comments?\s*(?:\(\d+\))?$|Читайте также|Читать также|По теме|Материалы по теме|Ещё по теме|Комментарии\s*(?:\(\d+\))?$|Оставить комментарий|Добавить комментарий)/iu;

/** “Share experience in …;” is a promise and no button: a button is short and ends no sentence. */
const isButton = (text: string) => buttons.test(text) && width(text) <= 60 && !endsSentence(text);

const isNoise = ({ text }: Line) =>
  width(text) <= 120 &&
  (isButton(text) || [counts, credits, rights, more].some((pattern) => pattern.test(text)));

/** What a website prints above and below an article. `isEnd`: an end mark or an editor's line. */
export function findNoise(lines: Line[], isEnd: (line: Line) => boolean): Set<Line> {
  const noise = new Set<Line>();
  for (const line of lines.slice(0, 12))
    if (width(line.text) <= 120 && (trail.test(line.text) || isNoise(line))) noise.add(line);
  const from = Math.max(Math.min(8, lines.length), lines.length - 40);
  let over = false;
  lines.slice(from).forEach((line) => {
    // Behind a list of other articles nothing of this one follows.
    if (over || isNoise(line)) noise.add(line);
    if (more.test(line.text) && width(line.text) <= 40) over = true;
    if (isEnd(line)) over = true;
  });
  return noise;
}
