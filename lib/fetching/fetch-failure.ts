import { type Refusal, refuse, sentence } from "../domain/outcome";

const slow = ["ETIMEDOUT", "ESOCKETTIMEDOUT", "ABORT_ERR", "ERR_ABORTED"];
const unknownName = ["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME"];
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME|EPROTO|SSL|TLS/;

/** Why nothing came, in a sentence; what is our own fault passes on as a fault. */
export function fetchFailure(fault: unknown): Refusal {
  if (!(fault instanceof Error)) throw fault;
  const { code = "", name } = fault as NodeJS.ErrnoException;
  // The agent's words for an address that is not public; it has no code for them.
  if (/is not allowed\. Because,? It is/.test(fault.message)) return refuse("not-allowed", "fetchPrivate");
  if (slow.includes(code) || name === "TimeoutError" || name === "AbortError")
    return refuse("invalid", "fetchTooSlow");
  if (unknownName.includes(code)) return refuse("invalid", "fetchNameUnknown");
  if (certificate.test(code)) return refuse("invalid", "fetchCertificate");
  if (code === "" && !/^(?:RequestError|ReadError)$/.test(name)) throw fault;
  return refuse("invalid", sentence("fetchNoAnswer"));
}
