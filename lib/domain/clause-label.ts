/** “第一条”, “Article 3”, “Статья 3”: a label that says itself what it is needs no “clause” of ours before it. */
const namesItself = (label: string): boolean => /^第|^\p{L}{2,}\s+\S/u.test(label);

/** What people call a clause: its own label, or the label in our words. */
export function clauseCalled(label: string | number, say: (label: string) => string): string {
  const text = String(label);
  return namesItself(text) ? text : say(text);
}

/** The label as it stands before the words of its clause. */
export function clauseOpening(label: string, language: string): string {
  if (language !== "zh") return `${label} `;
  return namesItself(label) ? `${label}　` : `${label}、`;
}
