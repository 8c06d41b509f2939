import { reportJsonSchema } from "@/lib/reports/report-schema";
import { wrongMethod } from "../../../answer";

/** What the JSON form of a report holds; the same on every site. */
export function GET(): Response {
  return new Response(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`, {
    headers: {
      "content-type": "application/schema+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "x-content-type-options": "nosniff",
    },
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
