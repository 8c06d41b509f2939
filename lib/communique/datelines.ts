const ruMonth = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*";
const enMonth =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const hanDate =
  "(?:\\d{4}|[一二三四五六七八九〇○零]{4})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日";

/** An agency's opening before the text itself: “新华社阿拉木图4月26日电”, “АСТАНА, 17 июня. /ТАСС/.”, “ALMATY, April 26 (Xinhua) --”. */
const agencyOpenings = [
  /^[（(【]?[^，。,:：]{0,24}?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)(?:\s*[（(][^（）()]{0,30}[）)])?[】）)]?[\s　]*/u,
  new RegExp(
    `^[А-ЯЁ][\\p{L} .-]{1,30},\\s*\\d{1,2}\\s+${ruMonth}(?:\\s+\\d{4}(?:\\s*г(?:\\.|ода))?)?\\s*\\.?\\s*(?:[—–-]*\\s*(?:/[^/\\n]{2,30}/|\\([^()\\n]{2,30}\\)|(?:ТАСС|Синьхуа|Казинформ|Кабар|Ховар|Дунё|Интерфакс|РИА Новости|БЕЛТА)(?![\\p{L}]))\\s*\\.?|[—–-]+)\\s*[—–-]*\\s*`,
    "u",
  ),
  new RegExp(
    `^[A-Z][\\p{L} .'-]{1,30},\\s*(?:${enMonth}\\s+\\d{1,2}|\\d{1,2}\\s+${enMonth})(?:,?\\s*\\d{4})?\\s*(?:[(/][^()/]{2,24}[)/]\\s*[—–-]*|[—–]|--+)\\s*`,
    "u",
  ),
];

/** A line that holds a place and a day and nothing else. */
const dayLines = [
  new RegExp(
    `^[（(]?(?:[^，。,;；]{0,20}[，,、\\s])?\\s*${hanDate}(?:[，,、\\s]*(?:于)?[^，。]{0,16})?[）)]?$`,
    "u",
  ),
  new RegExp(
    `^[（(]?(?:(?:г\\.?|город)\\s*)?(?:[\\p{L} .-]{0,30}[,\\s]\\s*)?«?\\d{1,2}»?(?:\\s*[-–]\\s*\\d{1,2})?\\s+${ruMonth}\\s+\\d{4}\\s*(?:г\\.?|года)?(?:,?\\s*(?:г\\.|город)?\\s*[\\p{L}-]{0,20})?[）)]?$`,
    "iu",
  ),
  new RegExp(
    `^[（(]?(?:[\\p{L} .-]{0,30}[,\\s]\\s*)?(?:${enMonth}\\s+\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2})?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?\\s+${enMonth},?\\s+\\d{4})(?:,\\s*[\\p{L} .-]{0,30})?[）)]?$`,
    "u",
  ),
];

/** Length of an agency's opening at the head of a line, in UTF-16 units. */
export function agencyOpening(line: string): number {
  const head = line.slice(0, 120);
  for (const pattern of agencyOpenings) {
    const length = pattern.exec(head)?.[0].length;
    if (length) return length;
  }
  return 0;
}

export const isDayLine = (line: string): boolean => line.length <= 70 && dayLines.some((p) => p.test(line));

const months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const enMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const pad = (n: number | string) => String(n).padStart(2, "0");

const firstDays: [RegExp, (match: RegExpExecArray) => string][] = [
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/u, ([, y, m = "", d = ""]) => `${y}-${pad(m)}-${pad(d)}`],
  [
    new RegExp(`(\\d{1,2})\\s+(${ruMonth})\\s+(\\d{4})`, "iu"),
    ([, d = "", m = "", y]) =>
      `${y}-${pad(months.findIndex((head) => m.toLowerCase().startsWith(head)) + 1)}-${pad(d)}`,
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(${enMonth}),?\\s+(\\d{4})`, "u"),
    ([, d = "", m = "", y]) => `${y}-${pad(enMonths.indexOf(m.toLowerCase().slice(0, 3)) + 1)}-${pad(d)}`,
  ],
  [
    new RegExp(`(${enMonth})\\s+(\\d{1,2}),?\\s+(\\d{4})`, "u"),
    ([, m = "", d = "", y]) => `${y}-${pad(enMonths.indexOf(m.toLowerCase().slice(0, 3)) + 1)}-${pad(d)}`,
  ],
];

/** The first full calendar day a text names, as YYYY-MM-DD. */
export function firstDay(text: string): string | null {
  const found = firstDays
    .map(([pattern, read]) => ({ match: pattern.exec(text), read }))
    .filter(
      (one): one is { match: RegExpExecArray; read: (m: RegExpExecArray) => string } => one.match !== null,
    )
    .sort((a, b) => a.match.index - b.match.index)[0];
  return found ? found.read(found.match) : null;
}
