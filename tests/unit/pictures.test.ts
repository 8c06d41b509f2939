import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StackedBars } from "@/app/_ui/stacked-bars";
import { StatusBadge, StatusMark } from "@/app/_ui/status-mark";
import { shownStatuses } from "@/lib/domain/vocabulary";
import { wordsOf } from "@/lib/messages/words";

describe("a status", () => {
  it("has a shape of its own, so that it is never told by colour alone", () => {
    const drawn = shownStatuses.map((status) =>
      renderToStaticMarkup(createElement(StatusMark, { status })).replace(/text-\w+/, ""),
    );
    expect(new Set(drawn).size).toBe(shownStatuses.length);
  });

  it("is named where it stands alone and silent where its word stands beside it", () => {
    const label = wordsOf("en").status.delivered;
    const alone = renderToStaticMarkup(createElement(StatusMark, { status: "delivered", label }));
    const beside = renderToStaticMarkup(createElement(StatusBadge, { status: "delivered", label }));
    expect(alone).toContain('role="img"');
    expect(alone).toContain("Delivered");
    expect(beside).toContain('aria-hidden="true"');
    expect(beside).toContain("<span>Delivered</span>");
  });
});

describe("bars", () => {
  const drawn = renderToStaticMarkup(
    createElement(StackedBars, {
      title: "By sector",
      series: [
        { key: "a", label: "Undertakings", fill: "mostly" as const },
        { key: "b", label: "Followed items", fill: "no-evidence" as const },
      ],
      rows: [
        { key: "energy", label: "Energy", values: { a: 1, b: 3 } },
        { key: "trade", label: "Trade", values: { a: 2, b: 0 } },
      ],
      labels: { table: "Show as a table", total: "Total", row: "Sector" },
    }),
  );

  it("share one scale, so that their lengths can be compared", () => {
    const widths = [...drawn.matchAll(/width="([\d.]+)%" y=/g)].map((match) => Number(match[1]));
    expect(widths).toEqual([25, 75, 50]);
  });

  it("say every number to a screen reader and repeat it in a table", () => {
    expect(drawn).toContain('aria-label="Energy. Undertakings: 1; Followed items: 3"');
    expect(drawn).toContain('<th scope="row"');
    expect(drawn).toContain("<caption");
  });

  it("draw without inline styles, which the security policy forbids", () => {
    expect(drawn).not.toContain("style=");
  });
});
