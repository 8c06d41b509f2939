import { Parser } from "htmlparser2";
import { createElement, type ReactElement, type ReactNode } from "react";

type Open = { name: string; attributes: Record<string, string>; children: ReactNode[] };

/** A drawing of ours as elements: a page takes in no markup as text. */
export function svgElements(svg: string): ReactElement {
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open.push({ name, attributes, children: [] }),
      ontext: (text) => open.at(-1)?.children.push(text),
      onclosetag: () => {
        const done = open.pop();
        if (done) open.at(-1)?.children.push(asElement(done));
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return root.children[0] as ReactElement;
}

function asElement({ name, attributes, children }: Open): ReactElement {
  const properties = Object.entries(attributes)
    .filter(([key]) => key !== "xmlns")
    .map(([key, value]): [string, string] => [propertyOf(key), value]);
  return createElement(name, Object.fromEntries(properties), ...children);
}

const propertyOf = (attribute: string): string =>
  attribute === "class"
    ? "className"
    : attribute.startsWith("aria-")
      ? attribute
      : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
