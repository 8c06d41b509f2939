import { accept, refuse } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { makeFileStore } from "@/lib/server/file-store";
import { isFromElsewhere } from "@/lib/server/same-origin";
import { addCandidateFile } from "@/lib/use-cases/add-candidate-file";
import { storeFile } from "@/lib/use-cases/store-file";
import { answer } from "../../answer";

export const dynamic = "force-dynamic";

/**
 * The raw bytes as the body, their name as `?name=`; `?inbox=yes` makes the file a candidate as well. Outside the
 * proxy, which would cut a body at 10 MB.
 */
export function POST(request: Request): Promise<Response> {
  return answer(request, async ({ context, params }) => {
    if (isFromElsewhere(request.headers)) return refuse("not-allowed", "foreignOrigin");
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    const upload = {
      name: params.get("name"),
      body: (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>,
      expectedBytes: Number.isSafeInteger(announced) ? announced : null,
    };
    const stored = await storeFile(context, upload, makeFileStore(env().dataDir));
    if (!stored.ok || params.get("inbox") !== "yes")
      return stored.ok ? accept(Response.json(stored.value, { status: 201 })) : stored;
    const brought = await addCandidateFile(context, stored.value);
    return brought.ok
      ? accept(Response.json({ ...stored.value, ...brought.value }, { status: 201 }))
      : brought;
  });
}
