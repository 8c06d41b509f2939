/** An address a reader may follow; anything else is shown as text only. */
export const safeAddress = (href: string | undefined): string | null =>
  href !== undefined && /^(?:https?:\/\/[^\s]|mailto:[^\s])/i.test(href) ? href : null;
