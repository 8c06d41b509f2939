import type { ReactNode } from "react";
import type { CommitmentItem } from "../../lib/domain/commitment-item";
import { ask } from "./ceiling";

/** The least a server-rendered page of 50 rows can be in this app. */
export function BarePage() {
  const items = ask()
    .items(new URLSearchParams())
    .map((item) => JSON.parse(item) as CommitmentItem);
  return (
    <table>
      <thead>
        <tr>
          <th>Code</th>
          <th>Title</th>
          <th>Status</th>
          <th>Parties</th>
          <th>Sectors</th>
          <th>Deadline</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <td>{item.code}</td>
            <td>
              <a href={`/en/commitments/${item.code}`}>{item.title.en}</a>
            </td>
            <td>{item.status}</td>
            <td>{item.parties.map(({ code }) => code).join(" ")}</td>
            <td>{item.sectors.join(", ")}</td>
            <td>{item.deadline.end}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
