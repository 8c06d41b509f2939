"use client";

import "./globals.css";
import { usePathname } from "next/navigation";
import { Failure, failureLocale } from "./_ui/failure";

/** When even the layout failed. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang={failureLocale(usePathname())}>
      <body>
        <main className="mx-auto max-w-7xl px-4 py-16 sm:px-8">
          <Failure digest={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  );
}
