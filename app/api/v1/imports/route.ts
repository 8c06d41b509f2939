import { accept, refuse } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { makeFileStore } from "@/lib/server/file-store";
import { isFromElsewhere } from "@/lib/server/same-origin";
import { startImport } from "@/lib/use-cases/start-import";
import { answer } from "../../answer";

export const dynamic = "force-dynamic";

/** The raw bytes as the body, what they are for in the address. Outside the proxy, which would cut a body at 10 MB. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    if (isFromElsewhere(request.headers)) return refuse("not-allowed", "foreignOrigin");
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    const upload = {
      name: params.get("name"),
      body: (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>,
      expectedBytes: Number.isSafeInteger(announced) ? announced : null,
      purpose: params.get("purpose"),
      document: params.get("document"),
      version: params.get("version"),
    };
    const started = await startImport(context, upload, makeFileStore(env().dataDir));
    return started.ok ? accept(Response.json(started.value, { status: 201 })) : started;
  });
}
