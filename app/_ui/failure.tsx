"use client";

import { usePathname } from "next/navigation";
import en from "@/lib/messages/en/failure.json";
import ru from "@/lib/messages/ru/failure.json";
import zh from "@/lib/messages/zh/failure.json";
import { Button, ButtonLink } from "./button";

/** What a person sees when we failed: what happened, what was kept, what to do; never the fault's own words. */
export function Failure({ digest, retry }: { digest?: string; retry: () => void }) {
  const locale = failureLocale(usePathname());
  const text = { en, zh, ru }[locale];
  return (
    <div role="alert" className="measure">
      <title>{`${text.title} · Kept`}</title>
      <h1 className="text-2xl font-semibold sm:text-3xl">{text.title}</h1>
      <p className="mt-3 text-lg text-soft">{text.happened}</p>
      <p className="mt-4">{text.kept}</p>
      <p className="mt-2">{text.next}</p>
      {digest ? (
        <p className="mt-2 text-sm text-faint tabular-nums">{text.number.replace("{digest}", digest)}</p>
      ) : null}
      <p className="mt-6 flex flex-wrap gap-3">
        <Button type="button" onClick={retry}>
          {text.retry}
        </Button>
        <ButtonLink href={`/${locale}`}>{text.home}</ButtonLink>
      </p>
    </div>
  );
}

export function failureLocale(path: string | null): "en" | "zh" | "ru" {
  const first = path?.split("/")[1];
  return first === "zh" || first === "ru" ? first : "en";
}
