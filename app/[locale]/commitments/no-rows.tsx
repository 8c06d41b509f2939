import { Empty } from "@/app/_ui/empty";
import type { ShownView } from "./describe-view";

/** No rows: says why, and leads out. */
export function NoRows({ text, list, chips, say, path, ...shown }: ShownView) {
  if (list.unknown.length > 0)
    return (
      <Empty title={text.unknown.title}>
        <ul className="list-disc pl-5">
          {say.unknown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="mt-3">{text.unknown.nothing}</p>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
          <a href={shown.knownAddress}>{text.unknown.out}</a>
          <a href={path}>{text.unknown.all}</a>
        </p>
      </Empty>
    );
  if (list.outOfRange)
    return (
      <Empty title={say.noSuchPage}>
        <p>{say.pages}</p>
        <p className="mt-3">
          <a href={shown.pageAddress(list.pages)}>{text.outOfRange.last}</a>
        </p>
      </Empty>
    );
  if (chips.length === 0) return <Empty title={text.empty.none} />;
  return (
    <Empty title={text.empty.title}>
      {chips.length > 1 ? (
        <>
          <p>{text.empty.loosen}</p>
          <ul className="mt-1 list-disc pl-5">
            {chips.map((chip) => (
              <li key={chip.key}>
                <a href={chip.address}>{chip.without}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-3">
        <a href={shown.clearAddress}>{text.chips.clear}</a>
      </p>
    </Empty>
  );
}
