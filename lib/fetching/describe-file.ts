import { findContainer } from "../containers/detect-format";
import { readContainer } from "../containers/read-container";
import { type Description, describePage, saysNothing } from "./describe-page";
import { docxProperties, type FileProperties, pdfProperties } from "./file-properties";
import { dayInHead } from "./find-day";
import { findOrigin } from "./find-origin";
import { firstWords, titleInText } from "./first-words";
import { languageOf, namedLanguage } from "./tell-language";

const noProperties: FileProperties = { title: "", language: "" };
/** Programs name files after themselves, their templates and where these were kept. */
const emptyTitle =
  /^(?:microsoft word|powerpoint|untitled|без имени|документ\d*|document\d*|文档\d*|title)(?!\p{L})|\.(?:docx?|pdf|indd|rtf|tmp)$/iu;

/** Of a file: title, language, day, beginning, and whose dispatch it is, as far as it says. */
export async function describeFile(bytes: Uint8Array, name: string): Promise<Description> {
  const container = findContainer(bytes);
  // The readers may take the buffer away.
  const read = await readContainer(bytes.slice(), "");
  if (!read.ok) return saysNothing;
  const { text, format } = read.value;
  if (format === "html") return describePage(bytes, "", "");
  const properties =
    container === "pdf"
      ? await pdfProperties(bytes.slice())
      : container === "zip"
        ? await docxProperties(bytes)
        : noProperties;
  const title = emptyTitle.test(properties.title) ? "" : properties.title;
  const inText = titleInText(text);
  // The day on which a file was made says nothing: many are made when somebody asks for them.
  const publishedOn = dayInHead(text, "");
  return {
    ...saysNothing,
    ...{ title: title.length >= 4 ? title : inText || withoutEnding(name), publishedOn, text },
    language: languageOf(namedLanguage(properties.language), text),
    excerpt: firstWords(text, title || inText),
    origin: findOrigin(text, publishedOn),
  };
}

const withoutEnding = (name: string) => name.replace(/\.[a-z0-9]{1,8}$/i, "");
