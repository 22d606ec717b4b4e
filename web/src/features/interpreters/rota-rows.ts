import type { InterpreterRota } from '../../api-client/contract.js';
import { wallDay, wallTime } from '../../time/format-time.js';

/** Rotas as the rows of a file: one for each meeting, times on the clock of the venue. */
export function rotaRows(
  rotas: readonly InterpreterRota[],
  timeZone: string,
  headings: readonly [string, string, string, string, string, string, string],
): readonly (readonly string[])[] {
  const rows = rotas.flatMap(({ label, meetings }) =>
    meetings.map(({ startsAt, endsAt, tableLabel, sme, buyer }) => [
      label,
      wallDay(startsAt, timeZone),
      wallTime(startsAt, timeZone),
      wallTime(endsAt, timeZone),
      tableLabel,
      sme.companyName,
      buyer.companyName,
    ]),
  );
  return [headings, ...rows];
}
