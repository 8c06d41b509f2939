"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** J and K walk from pair to pair; the other keys press what bears their name in the pair one stands in. */
export function LinkKeys({ at, children }: { at: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at) root.current?.querySelector<HTMLElement>(`#link-${CSS.escape(at)}`)?.focus();
  }, [at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const typing =
        target instanceof HTMLElement && target.matches("textarea, select, input:not([type=radio])");
      if (!root.current || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const pairs = [...root.current.querySelectorAll<HTMLElement>("[data-pair]")];
      const here = pairs.findIndex((pair) => pair.contains(document.activeElement));
      const letter = key.toLowerCase();
      if (letter === "j" || letter === "k") {
        const next = pairs[here < 0 ? 0 : here + (letter === "j" ? 1 : -1)];
        if (!next) return;
        event.preventDefault();
        next.focus();
        next.scrollIntoView({ block: "center" });
        return;
      }
      const pressed = pairs[here]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(letter)}"]`);
      if (!pressed) return;
      event.preventDefault();
      pressed.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return <div ref={root}>{children}</div>;
}
