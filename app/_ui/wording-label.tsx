/** Stands before every title, so that a title never says more than its text: “Ready · Regular joint operations”. */
export function WordingLabel({ label }: { label: string }) {
  return (
    <span className="mr-2 font-medium text-faint">
      {label}
      <span aria-hidden="true" className="ml-2">
        ·
      </span>
    </span>
  );
}
