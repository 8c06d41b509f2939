import { accept, type Outcome, refuse, sentence } from "../domain/outcome";
import { longestText } from "./limits";

export type ReceivedFormat = "txt" | "md" | "html" | "docx" | "pdf";

/** Something the reader of the report should know; `key` names a sentence under `notices` in lib/messages. */
export type Notice = { key: string; values?: Record<string, string | number> };

/** What came out of a file: one plain text for the communiqué's reader, and how it was won. */
export type ReceivedText = {
  text: string;
  format: ReceivedFormat;
  /** Null where the container says itself how its text is written. */
  encoding: string | null;
  cutOff: boolean;
  notices: Notice[];
};

export const notice = (key: string, values?: Notice["values"]): Notice =>
  values ? { key, values } : { key };

/** The last check of every way in: there is a text, and it is not too long. */
export function receive(received: ReceivedText): Outcome<ReceivedText> {
  const { text, format } = received;
  if (!/[\p{L}\p{N}]/u.test(text))
    return refuse("invalid", format === "txt" ? "fileEmpty" : "fileWithoutText");
  if (text.length > longestText)
    return refuse("invalid", sentence("documentTooLong", { limit: longestText }));
  return accept(received);
}
