import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/form-field.js';
import { freeSpots, type HallDraft, spotOf } from './hall-draft.js';
import type { HallTable } from './table-button.js';
import type { HallMoves } from './use-hall-moves.js';

interface SelectedTableProps {
  readonly table: HallTable;
  readonly hall: HallDraft;
  readonly tableIds: readonly string[];
  readonly moves: HallMoves;
}

const ASIDE = '';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: String(index), label: String(index + 1) }));

/** Where the chosen table stands, chosen by row and place: for whoever does not drag. */
export function SelectedTable({ table, hall, tableIds, moves }: SelectedTableProps) {
  const { t } = useTranslation('venueMap');
  const spot = spotOf(hall, table.id);
  const { columns, rows } = hall.size;
  const chooseRow = (value: string): void => {
    const row = Number(value);
    const free = freeSpots(hall, tableIds).find((found) => found.row === row);
    if (value === ASIDE) moves.move(table.id, null);
    else moves.move(table.id, spot === null ? (free ?? { column: 0, row }) : { ...spot, row });
  };
  return (
    <fieldset className="entry">
      <legend>{t('table', { label: table.label })}</legend>
      <div className="entry-fields">
        <SelectField
          label={t('row')}
          value={spot === null ? ASIDE : String(spot.row)}
          choices={[{ value: ASIDE, label: t('nowhere') }, ...numbered(rows)]}
          onChange={chooseRow}
        />
        {spot !== null && (
          <SelectField
            label={t('place')}
            value={String(spot.column)}
            choices={numbered(columns)}
            onChange={(value) => moves.move(table.id, { ...spot, column: Number(value) })}
          />
        )}
      </div>
    </fieldset>
  );
}
