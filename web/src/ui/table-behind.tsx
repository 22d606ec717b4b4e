import { useTranslation } from 'react-i18next';

interface TableBehindProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Each begins with what it is about. */
  readonly rows: readonly (readonly [string, ...(string | number)[]])[];
}

/** The whole table behind a chart, folded away until somebody wants to read it. */
export function TableBehind({ caption, columns, rows }: TableBehindProps) {
  const { t } = useTranslation('figures');
  return (
    <details className="table-behind">
      <summary>
        {t('asTable')}
        <span className="visually-hidden">: {caption}</span>
      </summary>
      <table className="table stacking-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values], row) => (
            <tr key={`${name} ${String(row)}`}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={columns[index + 1]} data-label={columns[index + 1]}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
