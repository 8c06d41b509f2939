import { stackedBarsSvg } from "../charts/stacked-bars";
import type { LaidOut } from "../laid-out";
import { outOfWords } from "../out-of";
import type {
  Block,
  ChartBlock,
  FactsBlock,
  FiguresBlock,
  HeadingBlock,
  QuoteBlock,
  TextBlock,
} from "../report";
import { safeAddress } from "../safe-address";
import { inOrder } from "./in-order";
import { idOf, type Page } from "./page";
import { Runs } from "./run-view";
import { svgElements } from "./svg-elements";
import { TableView } from "./table-view";

/** Everything of a section but a table that is too long to be held. */
export function BlockView({
  block,
  captioned = false,
  page,
}: Partial<LaidOut> & { block: Block; page: Page }) {
  switch (block.block) {
    case "heading":
      return <HeadingView heading={block} />;
    case "text":
      return <TextView text={block} page={page} />;
    case "list":
      return (
        <ul>
          {inOrder(block.items).map(({ key, item }) => (
            <li key={key}>
              <Runs runs={item} page={page} />
            </li>
          ))}
        </ul>
      );
    case "facts":
      return <FactsView facts={block} page={page} />;
    case "figures":
      return <FiguresView figures={block} page={page} />;
    case "chart":
      return <ChartView chart={block} page={page} />;
    case "table":
      return <TableView table={block} page={page} captionHidden={captioned} />;
    case "quote":
      return <QuoteView quote={block} page={page} />;
  }
}

/** The section's own heading is the second level. */
function HeadingView({ heading: { level, id, text, href } }: { heading: HeadingBlock }) {
  const Level = level === 2 ? "h3" : "h4";
  const address = safeAddress(href);
  return <Level id={idOf("heading", id)}>{address ? <a href={address}>{text}</a> : text}</Level>;
}

function TextView({ text: { tone, runs }, page }: { text: TextBlock; page: Page }) {
  return (
    <p className={tone === "plain" ? undefined : `report-${tone}`}>
      <Runs runs={runs} page={page} />
    </p>
  );
}

function FactsView({ facts: { rows }, page }: { facts: FactsBlock; page: Page }) {
  return (
    <dl className="report-facts">
      {inOrder(rows).map(({ key, item: { name, value } }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <Runs runs={value} page={page} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FiguresView({ figures: { id, title, figures }, page }: { figures: FiguresBlock; page: Page }) {
  const { frame, language } = page.report.head;
  return (
    <table className="report-table report-figures" id={idOf("figures", id)}>
      <caption className="report-caption">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{frame.figure}</th>
          <th scope="col" className="report-number">
            {frame.count}
          </th>
          <th scope="col">{frame.outOf}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.label}</th>
            <td className="report-number">{page.count(figure.value)}</td>
            <td>{figure.of && outOfWords(page.count(figure.of.value), figure.of.label, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChartView({ chart, page }: { chart: ChartBlock; page: Page }) {
  return (
    <figure className="report-chart" id={idOf("chart", chart.id)}>
      <figcaption className="report-caption">{chart.title}</figcaption>
      <div {...chartBoxOf(chart)}>
        {svgElements(stackedBarsSvg(chart, { language: page.report.head.language }))}
      </div>
      <TableView table={chart.table} page={page} captionHidden={chart.table.caption === chart.title} />
    </figure>
  );
}

const chartBoxOf = ({ title }: ChartBlock) => ({
  className: "report-chart-box",
  role: "group",
  "aria-label": title,
  tabIndex: 0,
});

function QuoteView({ quote: { text, script, source }, page }: { quote: QuoteBlock; page: Page }) {
  return (
    <figure className="report-quote">
      <blockquote lang={script}>
        {inOrder(text.split("\n")).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
      </blockquote>
      <figcaption>
        <Runs runs={source} page={page} />
      </figcaption>
    </figure>
  );
}
