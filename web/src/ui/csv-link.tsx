import { csvText } from './csv-text.js';

interface CsvLinkProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly label: string;
}

/** Hands out rows as a file for spreadsheet programs. */
export function CsvLink({ name, rows, label }: CsvLinkProps) {
  return (
    <a
      className="btn btn-outline-primary btn-sm"
      download={`${name}.csv`}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvText(rows))}`}
    >
      {label}
    </a>
  );
}
