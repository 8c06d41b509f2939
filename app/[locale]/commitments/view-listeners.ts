import { addressOfForm } from "./query-from-form";

type Ways = {
  /** A link was followed: back leads here again. */
  open: (address: string, scroll: boolean) => void;
  /** A filter changed: the view is replaced. */
  show: (address: string) => void;
};

/** One listener of each kind for the whole page: a table of fifty rows needs no handler of its own. */
export function listenToView(shell: HTMLElement, { open, show }: Ways): () => void {
  let typing: ReturnType<typeof setTimeout> | undefined;
  let asked = "";
  const submit = (form: HTMLFormElement) => {
    clearTimeout(typing);
    const address = new URL(form.action).pathname + addressOfForm(new FormData(form));
    if (address !== asked) show(address);
    asked = address;
  };
  const formOf = ({ target }: Event) => (target as HTMLInputElement).form;

  const onClick = (event: MouseEvent) => {
    closeMenus(shell, event.target as Node);
    const link = (event.target as Element).closest("a");
    if (!link || !shell.contains(link) || !isPlainClick(event) || !staysHere(link)) return;
    event.preventDefault();
    asked = "";
    const here = link.pathname === location.pathname;
    open(link.pathname + link.search, !here);
    if (here && link.closest("nav")) shell.querySelector(".rows")?.scrollTo({ top: 0 });
  };
  const onInput = (event: Event) => {
    const form = formOf(event);
    if (!form || (event.target as HTMLInputElement).type !== "search") return;
    clearTimeout(typing);
    typing = setTimeout(() => submit(form), 300);
  };
  const onChange = (event: Event) => {
    const form = formOf(event);
    if (form) submit(form);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    submit(event.target as HTMLFormElement);
  };
  // What was cut is read in full under the pointer.
  const onOver = ({ target }: Event) => {
    const cut = (target as Element).closest<HTMLElement>(".c-sectors, .c-delegation, .c-title q");
    if (cut && !cut.title && cut.scrollWidth > cut.clientWidth) cut.title = cut.textContent ?? "";
  };

  document.addEventListener("click", onClick);
  shell.addEventListener("input", onInput);
  shell.addEventListener("change", onChange);
  shell.addEventListener("submit", onSubmit);
  shell.addEventListener("mouseover", onOver);
  return () => {
    clearTimeout(typing);
    document.removeEventListener("click", onClick);
    shell.removeEventListener("input", onInput);
    shell.removeEventListener("change", onChange);
    shell.removeEventListener("submit", onSubmit);
    shell.removeEventListener("mouseover", onOver);
  };
}

function closeMenus(shell: HTMLElement, clicked: Node) {
  for (const menu of shell.querySelectorAll<HTMLDetailsElement>("details.menu[open]"))
    if (!menu.contains(clicked)) menu.open = false;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Pages of this site in this language; files and other languages are left to the browser. */
const staysHere = (link: HTMLAnchorElement) =>
  link.origin === location.origin &&
  !link.target &&
  !link.hasAttribute("download") &&
  link.hash === "" &&
  link.pathname.split("/")[1] === location.pathname.split("/")[1];
