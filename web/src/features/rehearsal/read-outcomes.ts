import type { RehearsalReport } from '../../api-client/contract.js';

/** How the rounds of a rehearsal went, on average and at their ends. Shares are percentages. */
export interface OutcomeFigures {
  readonly held: number;
  readonly unrepaired: number;
  readonly worst: number;
  readonly best: number;
  readonly disturbed: number;
  readonly waitedMinutes: number;
  readonly noShows: number;
  readonly late: number;
}

/** Rounds in which a share of meetings between two percentages was held; the last band holds its upper end too. */
export interface OutcomeBand {
  readonly from: number;
  readonly to: number;
  readonly rounds: number;
}

const BAND_PERCENT = 5;
const WHOLE = 100;

type Outcome = RehearsalReport['outcomes'][number];

const shareOf = (held: number, { meetings }: Pick<RehearsalReport, 'meetings'>): number =>
  meetings === 0 ? WHOLE : (held / meetings) * WHOLE;

/** The figures that sum a report up. */
export function figuresOf(report: RehearsalReport): OutcomeFigures {
  const { outcomes } = report;
  const mean = (part: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + part(outcome), 0) / Math.max(1, outcomes.length);
  const shares = outcomes.map(({ held }) => shareOf(held, report));
  return {
    held: mean(({ held }) => shareOf(held, report)),
    unrepaired: mean(({ heldUnrepaired }) => shareOf(heldUnrepaired, report)),
    worst: Math.min(...shares),
    best: Math.max(...shares),
    disturbed: mean(({ disturbed }) => disturbed),
    waitedMinutes: mean(({ waitedMinutes }) => waitedMinutes),
    noShows: mean(({ noShows }) => noShows),
    late: mean(({ late }) => late),
  };
}

/** The rounds by the share they held, from the worst band that has any to the best. */
export function bandsOf(report: RehearsalReport): OutcomeBand[] {
  const last = WHOLE / BAND_PERCENT - 1;
  const bandOf = ({ held }: Outcome): number => Math.min(last, Math.floor(shareOf(held, report) / BAND_PERCENT));
  const bands = report.outcomes.map(bandOf);
  const first = Math.min(...bands);
  return Array.from({ length: Math.max(...bands) - first + 1 }, (_, index) => {
    const band = first + index;
    return {
      from: band * BAND_PERCENT,
      to: (band + 1) * BAND_PERCENT,
      rounds: bands.filter((other) => other === band).length,
    };
  });
}
