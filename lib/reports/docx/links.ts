import { escapeXml } from "../charts/escape-xml";

const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
type Target = { id: string; type: "hyperlink" | "image"; target: string };

export type Links = {
  /** The relation's id of an address outside. */
  address(href: string): string;
  /** The relation's id of a picture in the file. */
  picture(name: string): string;
  /** All of them, in front of the end of what the shell has. */
  into(shellXml: string): string;
};

/** What a part of the file points at; the same target has one relation. */
export function makeLinks(): Links {
  const known = new Map<string, Target>();
  const idOf = (type: Target["type"], target: string): string => {
    const key = `${type} ${target}`;
    const found = known.get(key);
    if (found) return found.id;
    const id = `rKept${known.size + 1}`;
    known.set(key, { id, type, target });
    return id;
  };
  return {
    address: (href) => idOf("hyperlink", href),
    picture: (name) => idOf("image", `media/${name}`),
    into: (shellXml) =>
      shellXml.replace(/<\/Relationships>$|\/>$/, (end) => closing(end, [...known.values()])),
  };
}

const closing = (end: string, targets: Target[]): string =>
  `${end === "/>" ? ">" : ""}${targets.map(relation).join("")}</Relationships>`;

const relation = ({ id, type, target }: Target): string =>
  `<Relationship Id="${id}" Type="${kind}/${type}" Target="${escapeXml(target)}"${type === "hyperlink" ? ' TargetMode="External"' : ""}/>`;
