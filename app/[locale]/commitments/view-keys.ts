/** `/` searches, j and k or the arrows move between rows, Escape closes a menu. Enter opens, as on any link. */
export function answerKey(event: KeyboardEvent, shell: HTMLElement) {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (event.key === "Escape") return closeMenu(shell);
  if (at.closest("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
  const onRow = at.matches("a[data-row]");
  if (event.key === "/") {
    event.preventDefault();
    findSearch(shell)?.focus();
  } else if (event.key === "j" || (onRow && event.key === "ArrowDown")) move(event, shell, at, 1);
  else if (event.key === "k" || (onRow && event.key === "ArrowUp")) move(event, shell, at, -1);
}

/** On a phone the search field lies in the sheet: open that first. */
function findSearch(shell: HTMLElement): HTMLInputElement | null {
  const field = shell.querySelector<HTMLInputElement>("input[type=search]");
  if (field && field.offsetParent === null) field.closest<HTMLElement>("[popover]")?.showPopover();
  return field;
}

function move(event: KeyboardEvent, shell: HTMLElement, at: HTMLElement, by: 1 | -1) {
  const rows = [...shell.querySelectorAll<HTMLAnchorElement>("a[data-row]")];
  if (rows.length === 0) return;
  event.preventDefault();
  const now = rows.indexOf(at as HTMLAnchorElement);
  const next = now === -1 ? 0 : Math.min(Math.max(now + by, 0), rows.length - 1);
  rows[next]?.focus();
}

function closeMenu(shell: HTMLElement) {
  const menu = shell.querySelector<HTMLDetailsElement>("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
