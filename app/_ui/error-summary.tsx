/** Stands above a refused form; every line leads to its field. */
export function ErrorSummary({
  title,
  message,
  errors = [],
}: {
  title: string;
  message?: string;
  errors?: { field: string; message: string }[];
}) {
  return (
    <div role="alert" className="measure border-2 border-alarm bg-alarm-soft p-4">
      <h2 className="font-semibold">{title}</h2>
      {message ? <p className="mt-1">{message}</p> : null}
      {errors.length > 0 ? (
        <ul className="mt-2 grid gap-1">
          {errors.map((error) => (
            <li key={error.field}>
              <a href={`#${error.field}`} className="font-medium text-alarm">
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
