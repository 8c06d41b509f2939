import { accept } from "@/lib/domain/outcome";
import { commitmentFacets } from "@/lib/use-cases/commitment-facets";
import { refuseUnknown } from "@/lib/use-cases/refuse-unknown";
import { answer, json, wrongMethod } from "../../answer";

export const dynamic = "force-dynamic";

/** `{ total, facets }`, with `chains` where linked commitments count more than once: how many commitments each option gives under all other filters. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    const counted = await commitmentFacets(context, params, { alsoKnown: ["lang"] });
    if (!counted.ok) return counted;
    const { unknown, total, chains, facets } = counted.value;
    if (unknown.length > 0) return refuseUnknown(unknown);
    return accept(json({ total, ...(chains && { chains }), facets }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
