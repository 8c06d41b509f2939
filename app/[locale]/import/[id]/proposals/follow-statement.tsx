"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 15_000;
/** Outlives the page's parts, which are made anew after each decision. */
let last: string | null = null;

/** After each step the keyboard stands on the statement; what colleagues decide appears without asking. */
export function FollowStatement({ statement }: { statement: string | null }) {
  const router = useRouter();

  useEffect(() => {
    const line = document.querySelector<HTMLElement>(".desk-line[aria-current]");
    const rail = line?.closest<HTMLElement>(".desk-rail-lines");
    if (line && rail) rail.scrollTop = line.offsetTop - rail.clientHeight / 3;
    const moved = last !== null && (last !== statement || document.activeElement === document.body);
    last = statement;
    if (!moved) return;
    const place = document.getElementById("statement");
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "nearest" });
  }, [statement]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") router.refresh();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [router]);
  return null;
}
