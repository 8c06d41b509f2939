export type PagerText = {
  label: string;
  previous: string;
  next: string;
  of: string;
  page: (page: number) => string;
};

/** Links to the pages around this one, to the first and to the last. */
export function Pager({
  page,
  pages,
  addressOf,
  text,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
  text: PagerText;
}) {
  if (pages <= 1) return null;
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages);
  return (
    <nav aria-label={text.label} className="pager">
      {page > 1 ? (
        <a href={addressOf(page - 1)} rel="prev">
          {text.previous}
        </a>
      ) : null}
      <ol>
        {near.map((one, index) => (
          <li key={one} className={index > 0 && one - (near[index - 1] ?? one) > 1 ? "gap" : undefined}>
            <a
              href={addressOf(one)}
              aria-label={text.page(one)}
              aria-current={one === page ? "page" : undefined}
            >
              {one}
            </a>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a href={addressOf(page + 1)} rel="next">
          {text.next}
        </a>
      ) : null}
      <span className="of">{text.of}</span>
    </nav>
  );
}
