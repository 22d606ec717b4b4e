import { useTranslation } from 'react-i18next';
import type { VenueMap } from '../api-client/contract.js';
import './venue-map.css';

/** Lengths of the drawing: one spot of the grid, and the table on it. */
const SPOT = 10;
const TABLE = 8;

/** The grid of a hall with its tables. */
export type Hall = Pick<VenueMap, 'columns' | 'rows' | 'tables'>;

interface HallPictureProps {
  readonly map: Hall;
  /** The table that is looked for; null where all of them are shown alike. */
  readonly markedId: string | null;
  /** What the picture says. */
  readonly label: string;
}

/** The hall from above, its front on top. Of a table that is looked for only that one has its number, so that it is found. */
export function HallPicture({ map, markedId, label }: HallPictureProps) {
  const { t } = useTranslation('venueMap');
  const { columns, rows, tables } = map;
  return (
    <svg
      role="img"
      aria-label={label}
      className={markedId === null ? 'hall-picture' : 'hall-picture is-small'}
      viewBox={`-1 -6 ${String(columns * SPOT + 2)} ${String(rows * SPOT + 8)}`}
    >
      <text x={(columns * SPOT) / 2} y={-1.5} className="hall-front">
        {t('front')}
      </text>
      <rect x={0} y={0} width={columns * SPOT} height={rows * SPOT} className="hall-walls" />
      {tables.map(({ id, label: number, spot }) => {
        if (spot === null) return null;
        const [across, down] = [spot.column * SPOT + SPOT / 2, spot.row * SPOT + SPOT / 2];
        const isMarked = id === markedId;
        return (
          <g key={id} className={isMarked ? 'hall-spot is-marked' : 'hall-spot'}>
            <rect x={across - TABLE / 2} y={down - TABLE / 2} width={TABLE} height={TABLE} rx={1.5} />
            {(isMarked || markedId === null) && (
              <text x={across} y={down}>
                {number}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
