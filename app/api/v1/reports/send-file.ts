import { accept, type Outcome, refuse } from "@/lib/domain/outcome";
import { env } from "@/lib/env";
import { attachment } from "@/lib/server/attachment";
import { makeFileStore } from "@/lib/server/file-store";
import type { FoundReportFile } from "@/lib/use-cases/read-report-file";

/** The bytes of a report's file, always as a download; whoever has them already is told so. */
export async function sendFile(
  request: Request,
  { sha256, name, mediaType, describedBy }: FoundReportFile,
): Promise<Outcome<Response>> {
  const etag = `"${sha256}"`;
  const opened = await makeFileStore(env().dataDir).open(sha256);
  if (!opened) return refuse("not-found", "fileBroken");
  const headers = new Headers({
    ETag: etag,
    "Content-Type": mediaType,
    "Content-Disposition": attachment(name),
    ...(describedBy && {
      // Beside it, under the name of its own form.
      Link: `<${describedBy.form}>; rel="describedby"; type="${describedBy.mediaType}"`,
    }),
  });
  if (holds(request.headers.get("if-none-match"), etag))
    return accept(new Response(null, { status: 304, headers }));
  headers.set("Content-Length", String(opened.bytes));
  // A stream that nobody reads would keep the file open.
  const body = request.method === "HEAD" ? null : opened.stream();
  return accept(new Response(body, { headers }));
}

const holds = (given: string | null, etag: string) =>
  given
    ?.split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*") ?? false;
