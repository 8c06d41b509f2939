import { databasePath } from "../../db/index";
import { env } from "../../lib/env";
import { type Questions, questions } from "./questions";

// The ceiling: the same questions in hand-written SQL behind bare Next routes. Only a build for measuring has them.

const shared = globalThis as typeof globalThis & { keptQuestions?: Questions };
export function ask(): Questions {
  shared.keptQuestions ??= questions(databasePath(env().databaseUrl));
  return shared.keptQuestions;
}

const jsonText = (text: string) =>
  new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
const paramsOf = (request: Request) => new URL(request.url).searchParams;

export const list = (request: Request) => jsonText(ask().list(paramsOf(request)));
export const facets = (request: Request) => jsonText(ask().facets(paramsOf(request)));
export const record = async (request: Request) => jsonText(ask().record(await request.text()));

export function one(request: Request): Response {
  const params = paramsOf(request);
  return jsonText(ask().one(params.get("document") ?? "", params.get("number") ?? ""));
}

export function csv(): Response {
  const pieces = ask().csv("http://ceiling");
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}
