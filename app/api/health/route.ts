import { log } from "@/lib/log";
import { getStore } from "@/lib/server/open-store";
import { checkHealth } from "@/lib/use-cases/check-health";
import { wrongMethod } from "../answer";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store" };

/** 200 while the records can be read, else 503; it says no more to strangers. */
export async function GET(): Promise<Response> {
  try {
    return Response.json(await checkHealth({ store: getStore() }), { headers });
  } catch (error) {
    log().error(error);
    return Response.json({ status: "unavailable" }, { status: 503, headers });
  }
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
