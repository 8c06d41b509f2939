import { accept, refuse } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { attachment } from "@/lib/server/attachment";
import { makeFileStore } from "@/lib/server/file-store";
import { readFile } from "@/lib/use-cases/read-file";
import { answer } from "../../../answer";

export const dynamic = "force-dynamic";

type RouteContext = { params: Promise<{ sha256: string }> };

/** Always as a download: what somebody uploaded never runs on our pages. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answer(request, async ({ context }) => {
    const file = await readFile(context, (await params).sha256);
    if (!file.ok) return file;
    const { sha256, name, mediaType } = file.value;
    const opened = await makeFileStore(env().dataDir).open(sha256);
    if (!opened) return refuse("not-found", "fileBroken");
    const headers = {
      "Content-Type": mediaType,
      "Content-Length": String(opened.bytes),
      "Content-Disposition": attachment(name),
    };
    // A stream that nobody reads would keep the file open.
    const body = request.method === "HEAD" ? null : opened.stream();
    return accept(new Response(body, { headers }));
  });
}
