import type { Side } from '../participation.js';
import { type Column, guessColumns } from './column-mapping.js';
import type { FieldName } from './participant-fields.js';

/** Fields that lists of one side have and lists of the other hardly ever do. */
const TELLING_FIELDS: Readonly<Record<Side, readonly FieldName[]>> = {
  sme: ['targetCountries', 'province', 'atecoCodes'],
  buyer: ['countryCode'],
};

/** The other side than that given, where the titles of the columns are those of its list alone; null otherwise. */
export function likelierSide(columns: readonly Pick<Column, 'header'>[], side: Side): Side | null {
  const headers = columns.map(({ header }) => header);
  const isLike = (candidate: Side): boolean =>
    guessColumns(headers, candidate).some(({ field }) => field !== null && TELLING_FIELDS[candidate].includes(field));
  const other: Side = side === 'sme' ? 'buyer' : 'sme';
  return isLike(other) && !isLike(side) ? other : null;
}
