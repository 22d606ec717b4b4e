import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type HallDraft, spotOf } from './hall-draft.js';
import { type HallTable, TableButton } from './table-button.js';
import type { HallMoves } from './use-hall-moves.js';
import { useTableDrag } from './use-table-drag.js';

interface HallFloorProps {
  readonly tables: readonly HallTable[];
  readonly hall: HallDraft;
  readonly moves: HallMoves;
}

/** The grid of the hall with its tables, and beside it those that stand nowhere. */
export function HallFloor({ tables, hall, moves }: HallFloorProps) {
  const { t } = useTranslation('venueMap');
  const hintId = useId();
  const { columns, rows } = hall.size;
  const drag = useTableDrag(hall.size, moves.move);
  const waiting = tables.filter(({ id }) => spotOf(hall, id) === null);
  return (
    <div ref={drag.region} onPointerDown={drag.onPointerDown} className="hall-desk">
      <p id={hintId} className="field-hint">
        {t('hint')}
      </p>
      <div ref={drag.tray} role="group" aria-label={t('waiting')} className="hall-tray">
        <h2 className="h6">{t('waiting')}</h2>
        {waiting.length === 0 && <p className="mb-0">{t('noneWaiting')}</p>}
        {waiting.map((table) => (
          <TableButton key={table.id} table={table} spot={null} moves={moves} hintId={hintId} />
        ))}
      </div>
      <p className="hall-front-line" aria-hidden="true">
        {t('front')}
      </p>
      {/* What scrolls must be reachable with the keyboard, also when it holds no table. */}
      <div
        ref={drag.scroller}
        role="region"
        aria-label={t('title')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="hall-scroll"
      >
        <div ref={drag.floor} className="hall-floor" style={{ '--columns': columns, '--rows': rows } as CSSProperties}>
          <div ref={drag.ghost} className="hall-ghost" aria-hidden hidden />
          {tables.map((table) => {
            const spot = spotOf(hall, table.id);
            if (spot === null) return null;
            return (
              <TableButton
                key={table.id}
                table={table}
                spot={spot}
                moves={moves}
                hintId={hintId}
                style={{
                  left: `${String((100 * spot.column) / columns)}%`,
                  top: `${String((100 * spot.row) / rows)}%`,
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
