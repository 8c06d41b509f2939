import { refusalSpeaker } from "@/app/form-state";
import { requestContext } from "@/lib/context";
import { type Outcome, type Refusal, refuse } from "@/lib/domain/outcome";
import { type Locale, locales } from "@/lib/domain/vocabulary";
import { log } from "@/lib/log";
import type { Context } from "@/lib/use-cases/context";
import { refuseUnknown } from "@/lib/use-cases/refuse-unknown";

const statusOf: Record<Refusal["code"], number> = {
  invalid: 400,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  busy: 503,
};
/** What the store throws when it cannot serve anybody; known by name, because the bundler keeps copies of classes. */
const outages = ["StoreBusy", "StoreBroken", "StoreFull", "SqliteError"];

export type Asked = { context: Context; params: URLSearchParams; locale: Locale };

/** One door of the API: who asks, in which language; refusals, outages and faults leave in one shape. */
export async function answer(
  request: Request,
  work: (asked: Asked) => Promise<Outcome<Response>>,
): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const locale = languageOf(request, params);
  try {
    const context = await requestContext();
    const outcome = unknownLanguage(params) ?? (await work({ context, params, locale }));
    if (!outcome.ok) return withCaching(context, await refusalAnswer(outcome, locale, context));
    return withCaching(context, outcome.value);
  } catch (error) {
    // Logged once, here at the edge; its message goes to nobody else.
    log().error(error);
    const name = error instanceof Error ? error.name : "";
    if (!outages.includes(name))
      return errorAnswer({ code: "fault", status: 500 }, refuse("busy", "doorFailed"), locale);
    const key = name === "StoreFull" ? "diskFull" : "databaseAway";
    return refusalAnswer(refuse("busy", key), locale, null);
  }
}

/** The doors of the records only read. */
export async function wrongMethod(request: Request): Promise<Response> {
  const locale = languageOf(request, new URL(request.url).searchParams);
  const error = { code: "wrong-method", status: 405 };
  const response = await errorAnswer(error, refuse("invalid", "doorReadsOnly"), locale);
  response.headers.set("Allow", "GET, HEAD, OPTIONS");
  return response;
}

/** The records as JSON that is text already. */
export const jsonText = (text: string): Response =>
  new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });

export const json = (value: unknown): Response => jsonText(JSON.stringify(value));

function refusalAnswer(refusal: Refusal, locale: Locale, context: Context | null): Promise<Response> {
  const stranger = refusal.code === "not-allowed" && context?.actor.id === null;
  return errorAnswer(
    { code: refusal.code, status: stranger ? 401 : statusOf[refusal.code] },
    refusal,
    locale,
  );
}

/** The one shape of everything that is no answer. */
async function errorAnswer(
  { code, status }: { code: string; status: number },
  refusal: Refusal,
  locale: Locale,
): Promise<Response> {
  const say = await refusalSpeaker(locale);
  const fields = Object.entries(refusal.fields ?? {}).map(([name, sentence]) => [name, say(sentence)]);
  const error = { code, message: say(refusal.message), fields: Object.fromEntries(fields) };
  return Response.json({ error }, { status });
}

/** What someone sees who signed in stays in their browser. */
function withCaching({ actor, publicRead }: Context, response: Response): Response {
  const open = actor.id === null && publicRead && response.ok;
  response.headers.set("Cache-Control", open ? "public, max-age=0, must-revalidate" : "private, no-store");
  response.headers.set("Vary", "Cookie, Accept-Language");
  response.headers.set("X-Content-Type-Options", "nosniff");
  return response;
}

/** A language we do not publish in is named, not answered in another. */
function unknownLanguage(params: URLSearchParams): Refusal | null {
  const unknown = params.getAll("lang").filter((value) => !(locales as readonly string[]).includes(value));
  if (unknown.length === 0) return null;
  return refuseUnknown(unknown.map((value) => ({ kind: "value", name: "lang", value })));
}

/** `lang`, else the browser's first language that we publish in, else English. */
function languageOf(request: Request, params: URLSearchParams): Locale {
  const wanted = [params.get("lang") ?? "", ...(request.headers.get("accept-language") ?? "").split(",")];
  const codes = wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return codes.flatMap((code) => locales.find((locale) => locale === code) ?? [])[0] ?? "en";
}
