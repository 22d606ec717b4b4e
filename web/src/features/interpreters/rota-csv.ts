import type { InterpreterRota } from '../../api-client/contract.js';
import { wallDay, wallTime } from '../../time/format-time.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Rotas as a file that spreadsheet programs open: one line for each meeting, times on the clock of the venue. */
export function rotaCsv(
  rotas: readonly InterpreterRota[],
  timeZone: string,
  headings: readonly [string, string, string, string, string, string, string],
): string {
  const lines = rotas.flatMap(({ label, meetings }) =>
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
  return BYTE_ORDER_MARK + [headings, ...lines].map((cells) => `${cells.map(cell).join(';')}\r\n`).join('');
}

/** Quoted; what a spreadsheet would take for a formula is made text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
