import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";

export type ButtonVariant = "primary" | "quiet" | "grave";

const base =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-[3px] border px-4 py-1.5 text-base leading-snug font-medium no-underline cursor-pointer disabled:cursor-default disabled:opacity-55";
const looks: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-ink",
  quiet: "border-edge bg-raised text-ink hover:border-ink",
  grave: "border-alarm bg-raised text-alarm hover:bg-alarm-soft",
};

export function Button({
  variant = "primary",
  className = "",
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant }) {
  return <button type={type} className={`${base} ${looks[variant]} ${className}`} {...rest} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  href,
  variant = "quiet",
  className = "",
  label,
  children,
}: {
  href: string;
  variant?: ButtonVariant;
  className?: string;
  /** Tells links of the same name apart for those who hear them. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <Link href={href} aria-label={label} className={`${base} ${looks[variant]} ${className}`}>
      {children}
    </Link>
  );
}
