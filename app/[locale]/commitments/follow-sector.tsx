import { FollowButton } from "@/app/[locale]/_follow/follow-button";
import type { Locale } from "@/lib/domain/vocabulary";
import type { Register } from "@/lib/use-cases/register";

/** A view of one sector is where that sector can be followed. */
export function FollowSector({
  sectors,
  register,
  locale,
}: {
  sectors: string[];
  register: Register;
  locale: Locale;
}) {
  const [code, ...others] = sectors;
  const found = others.length === 0 ? register.sectors.find((sector) => sector.code === code) : undefined;
  return found ? (
    <FollowButton kind="sector" code={found.code} name={found.label[locale]} named locale={locale} />
  ) : null;
}
