import { tablesServing } from '../constraints/table-supply.js';
import type { Problem } from './problem.js';
import type { RefusalList } from './refusal-list.js';

/** Where there are several venues, refuses whoever or whatever could be at more than one of them, or at none. */
export function checkVenues(problem: Problem, list: RefusalList): void {
  const count = problem.travelMinutes?.length ?? 1;
  const venues = problem.tables.map(({ venue = 0 }) => venue);
  for (const [table, venue] of venues.entries()) list.isIndex(venue, `tables[${table}].venue`, count);
  for (const [index, { venue }] of problem.interpreters.entries()) {
    if (venue !== undefined) list.isIndex(venue, `interpreters[${index}].venue`, count);
    else if (problem.travelMinutes !== undefined) {
      list.refuse('malformed', `interpreters[${index}].venue`, 'With several venues, say at which one.');
    }
  }
  if (new Set(venues).size <= 1) return;
  for (const meeting of problem.meetings.keys()) {
    const served = new Set(tablesServing(problem, meeting).map((table) => venues[table]));
    if (served.size > 1) {
      list.refuse('malformed', `meetings[${meeting}].tables`, 'Its tables are at several venues: use alternatives.');
    }
  }
}
