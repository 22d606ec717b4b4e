import type { ProblemTexts } from '../../../platform/http/problem.js';
import type { Spot } from '../domain/venue-map.js';
import type { ReviseVenueMapFailure } from '../use-cases/revise-venue-map.js';

/** As people count. */
const spotText = ({ column, row }: Spot): string => `row ${row + 1}, place ${column + 1}`;

/** Why tables cannot stand as somebody wants them to. */
export const venueMapProblems: ProblemTexts<ReviseVenueMapFailure> = {
  'venue-map-moved-on': {
    status: 412,
    title: 'The map has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'placed-table-unknown': {
    status: 422,
    title: 'Table unknown',
    detail: ({ tableId }) => `The mission has no table ${tableId}, or no longer: read the map again.`,
  },
  'table-placed-twice': {
    status: 422,
    title: 'Table placed twice',
    detail: ({ label }) => `Table ${label} is sent twice: say once where it stands.`,
  },
  'table-outside-hall': {
    status: 422,
    title: 'Table outside the hall',
    detail: ({ label, columns, rows, ...spot }) =>
      `Table ${label} would stand in ${spotText(spot)}, and the hall has ${rows} rows of ${columns} places: move it, or make the hall larger.`,
  },
  'spot-taken': {
    status: 422,
    title: 'Two tables in one place',
    detail: ({ first, second, ...spot }) =>
      `Tables ${first} and ${second} would both stand in ${spotText(spot)}: move one of them.`,
  },
};
