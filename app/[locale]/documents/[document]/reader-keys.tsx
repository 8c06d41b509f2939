"use client";

import { useEffect } from "react";

/** R shows the text as it was received and back, / goes to the search inside; both stand on the page as well. */
export function ReaderKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if ((event.target as Element).closest("input, select, textarea, [contenteditable]")) return;
      if (event.key.toLowerCase() === "r") document.querySelector<HTMLElement>("[data-other-text]")?.click();
      else if (event.key === "/") {
        document.querySelector<HTMLElement>("[data-find-inside]")?.focus();
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
