/** The place of columns of one row that are not in the page. */
export function SkippedColumns({ count }: { readonly count: number }) {
  return count === 0 ? null : <td className="agenda-gap" colSpan={count} aria-hidden />;
}

/** The place of whole rows that are not in the page. */
export function SkippedRows({ count, columns }: { readonly count: number; readonly columns: number }) {
  if (count === 0) return null;
  return (
    <tr aria-hidden>
      <td className="agenda-gap" colSpan={columns} style={{ height: `calc(${String(count)} * var(--row-height))` }} />
    </tr>
  );
}
