"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fill } from "@/app/form-rows";
import type { ReportRun } from "@/lib/use-cases/show-report-run";

type Words = { percent: string; queued: string; stuck: string; step: Record<string, string> };
type Standing = Pick<ReportRun, "state" | "progress" | "step">;

const everyMs = 1000;
const unusualMs = 90_000;

/** Asks how far the files are, and shows the page anew when they are done. */
export function RunProgress({
  id,
  run,
  title,
  words,
}: {
  id: string;
  run: Standing;
  title: string;
  words: Words;
}) {
  const router = useRouter();
  const [now, setNow] = useState(run);
  const [stuck, setStuck] = useState(false);

  useEffect(() => {
    const since = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const ended = new AbortController();
    async function look() {
      const answer = await fetch(`/api/v1/reports/drafts/${id}`, { signal: ended.signal }).catch(() => null);
      const body = answer?.ok ? ((await answer.json()) as { run: Standing | null }) : null;
      if (ended.signal.aborted) return;
      if (body?.run) setNow(body.run);
      setStuck(Date.now() - since > unusualMs);
      const over = body && body.run?.state !== "queued" && body.run?.state !== "running";
      if (over) return router.refresh();
      timer = setTimeout(look, everyMs);
    }
    timer = setTimeout(look, everyMs);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [id, router]);

  const percent = Math.floor(now.progress / 10);
  const step = now.state === "queued" ? words.queued : (words.step[now.step] ?? "");
  return (
    <>
      <p className="font-medium">{title}</p>
      <p className="mt-2 flex items-center gap-4">
        <progress max={100} value={percent} aria-label={title} className="desk-progress desk-progress-wide" />
        <span className="tabular-nums">{fill(words.percent, { percent })}</span>
      </p>
      <p role="status" className="mt-1 min-h-6 text-soft">
        {step} {stuck ? words.stuck : ""}
      </p>
    </>
  );
}
