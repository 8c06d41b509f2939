import { refuse } from "@/lib/domain/outcome";
import { answer } from "../answer";

export const dynamic = "force-dynamic";

/** An address of the API that does not exist answers in the API's own shape, not with a page. */
export const GET = (request: Request) => answer(request, async () => refuse("not-found", "doorNotFound"));

export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
