import { accept } from "@/lib/domain/outcome";
import { commitmentFacets } from "@/lib/use-cases/commitment-facets";
import { refuseUnknown } from "@/lib/use-cases/refuse-unknown";
import { answer, json, wrongMethod } from "../../answer";

export const dynamic = "force-dynamic";

/** `{ total, facets }`: how many commitments each option gives under all other filters. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    const counted = await commitmentFacets(context, params, { alsoKnown: ["lang"] });
    if (!counted.ok) return counted;
    const { unknown, total, facets } = counted.value;
    return unknown.length > 0 ? refuseUnknown(unknown) : accept(json({ total, facets }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
