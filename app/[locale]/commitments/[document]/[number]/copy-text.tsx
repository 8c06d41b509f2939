"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

/** A text to cite, and a button that takes it; without script, or over plain http, the text can still be selected. */
export function CopyText({
  text,
  address = false,
  labels,
}: {
  text: string;
  /** A path on this site: copied with its host. */
  address?: boolean;
  labels: { copy: string; copied: string };
}) {
  const [copied, setCopied] = useState(false);
  // Browsers offer the clipboard over https and on this machine only.
  const canCopy = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  const copy = async () => {
    await navigator.clipboard.writeText(address ? new URL(text, location.href).href : text);
    setCopied(true);
  };
  return (
    <>
      <span className="break-all select-all">{text}</span>{" "}
      {canCopy ? (
        <button type="button" className="copy no-print" onClick={copy}>
          {labels.copy}
        </button>
      ) : null}
      <span role="status" className="more no-print">
        {copied ? labels.copied : ""}
      </span>
    </>
  );
}
