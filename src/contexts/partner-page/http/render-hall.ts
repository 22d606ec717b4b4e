import type { HallSpot, HallView, PageView } from '../domain/page-view.js';
import type { Wording } from '../wording/wording.js';
import { type Markup, markup } from './markup.js';

/** Lengths of the drawing: one spot of the grid, and the table on it. */
const SPOT = 10;
const TABLE = 8;
/** Of a larger hall only its walls and the table that is looked for are drawn: the page stays small. */
const MOST_TABLES_DRAWN = 200;
const HALL_ID = 'hall';

/** The hall with all its tables, which each meeting's picture refers to; nothing where no table has a place. */
export function hallDrawing({ hall }: PageView, { hall: { front } }: Wording): Markup[] {
  if (hall === null) return [];
  const { columns, rows, spots } = hall;
  const tables = spots.length > MOST_TABLES_DRAWN ? [] : spots;
  const outlines = tables
    .map((spot) => {
      const { left, top } = cornerOf(spot);
      return `M${left} ${top}h${TABLE}v${TABLE}h-${TABLE}z`;
    })
    .join('');
  return [
    markup`<svg width="0" height="0" class="kept" aria-hidden="true"><g id="${HALL_ID}"><text x="${(columns * SPOT) / 2}" y="-1.5" class="front">${front}</text><rect width="${columns * SPOT}" height="${rows * SPOT}" class="walls"/><path d="${outlines}" class="spots"/></g></svg>`,
  ];
}

/** Where a table is, in words and, for whoever opens it, as a picture; nothing where it has no place. */
export function tableInHall(
  hall: HallView | null,
  spot: HallSpot | null,
  tableLabel: string | null,
  { hall: words, agreed }: Wording,
): Markup | null {
  if (hall === null || spot === null || tableLabel === null) return null;
  const inWords = words.spot(spot.row + 1, spot.column + 1);
  const { left, top } = cornerOf(spot);
  const box = `-1 -6 ${hall.columns * SPOT + 2} ${hall.rows * SPOT + 8}`;
  const [across, down] = [left + TABLE / 2, top + TABLE / 2];
  return markup`<details><summary>${words.where(inWords)}</summary><svg class="hall" viewBox="${box}" role="img" aria-label="${agreed.table(tableLabel)}: ${inWords}"><use href="#${HALL_ID}"/><rect x="${left}" y="${top}" width="${TABLE}" height="${TABLE}" rx="1.5" class="here"/><text x="${across}" y="${down}">${tableLabel}</text></svg></details>`;
}

function cornerOf({ column, row }: HallSpot): { readonly left: number; readonly top: number } {
  const margin = (SPOT - TABLE) / 2;
  return { left: column * SPOT + margin, top: row * SPOT + margin };
}
