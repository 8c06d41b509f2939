"use client";

import { useEffect } from "react";

/** The key R shows the text as it was received and back; the control itself needs no script. */
export function ReceivedKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "r" || event.metaKey || event.ctrlKey || event.altKey) return;
      if ((event.target as Element).closest("input, select, textarea, [contenteditable]")) return;
      const folds = [...document.querySelectorAll<HTMLDetailsElement>("details.received")];
      const open = !folds[0]?.open;
      for (const fold of folds) fold.open = open;
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
