"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { answerKey } from "./view-keys";
import { listenToView } from "./view-listeners";

/** With script, the same links and the same form work without leaving the page; without it, they just work. */
export function ViewShell({ children, loading }: { children: ReactNode; loading: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shell = root.current;
    if (!shell) return;
    const stop = listenToView(shell, {
      open: (address, scroll) => startTransition(() => router.push(address, { scroll })),
      show: (address) => startTransition(() => router.replace(address, { scroll: false })),
    });
    const onKey = (event: KeyboardEvent) => answerKey(event, shell);
    document.addEventListener("keydown", onKey);
    return () => {
      stop();
      document.removeEventListener("keydown", onKey);
    };
  }, [router]);

  return (
    <div ref={root} className="view" data-pending={pending || undefined}>
      <p className="progress" role="status">
        {pending ? <span className="sr-only">{loading}</span> : null}
      </p>
      {children}
    </div>
  );
}
