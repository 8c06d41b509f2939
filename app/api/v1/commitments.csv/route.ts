import { accept } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { exportCommitments } from "@/lib/use-cases/export-commitments";
import { answer, wrongMethod } from "../../answer";
import { textStream } from "../../text-stream";

export const dynamic = "force-dynamic";

/** All rows of a view as CSV; written while it is read. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    const made = await exportCommitments(context, params, { baseUrl: env().baseUrl });
    if (!made.ok) return made;
    const headers = {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${made.value.fileName}"`,
    };
    // Whoever asks for the head alone gets no rows read.
    const body = request.method === "HEAD" ? null : textStream(made.value.chunks);
    return accept(new Response(body, { headers }));
  });
}

export const POST = wrongMethod;
export const PUT = wrongMethod;
export const PATCH = wrongMethod;
export const DELETE = wrongMethod;
