"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fill } from "@/app/form-rows";
import type { ImportJob } from "@/lib/use-cases/import-desk";

type Words = { percent: string; queued: string; stuck: string; step: Record<string, string> };
type Standing = Pick<ImportJob, "state" | "progress" | "step">;

const everyMs = 1200;
const unusualMs = 90_000;

/** Asks how far the work is, and shows the page anew when it has ended. */
export function JobProgress({
  id,
  job,
  title,
  words,
}: {
  id: string;
  job: Standing;
  title: string;
  words: Words;
}) {
  const router = useRouter();
  const [now, setNow] = useState(job);
  const [stuck, setStuck] = useState(false);

  useEffect(() => {
    const since = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const ended = new AbortController();
    async function look() {
      const answer = await fetch(`/api/v1/imports/${id}`, { signal: ended.signal }).catch(() => null);
      const body = answer?.ok ? ((await answer.json()) as { job: Standing | null }) : null;
      if (ended.signal.aborted) return;
      if (body?.job) setNow(body.job);
      setStuck(Date.now() - since > unusualMs);
      const over = body && body.job?.state !== "queued" && body.job?.state !== "running";
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
      <p className="text-lg font-medium">{title}</p>
      <p className="mt-3 flex items-center gap-4">
        <progress max={100} value={percent} aria-label={title} className="desk-progress desk-progress-wide" />
        <span className="tabular-nums">{fill(words.percent, { percent })}</span>
      </p>
      <p role="status" className="mt-2 min-h-6 text-soft">
        {step} {stuck ? words.stuck : ""}
      </p>
    </>
  );
}
