import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QualityPoint, SolveRun } from '../../api-client/contract.js';
import { isRunActive, runQualityQuery } from '../../api-client/solve-runs.js';
import { useNumber } from '../../i18n/use-number.js';
import { TableBehind } from '../../ui/table-behind.js';
import { type Figure, figuresOf, rangeOf, stepsOf } from './quality-lines.js';

const SIZE = { width: 320, height: 72 };
const MILLISECONDS_PER_SECOND = 1000;

interface QualityChartProps {
  readonly missionId: string;
  readonly run: SolveRun;
}

/** How the best agenda of a run became better: what it places and leaves idle, beside what is proven of all agendas. */
export function QualityChart({ missionId, run }: QualityChartProps) {
  const { t } = useTranslation('agenda');
  const number = useNumber();
  const { data } = useQuery(runQualityQuery(missionId, run.id, isRunActive(run)));
  const points = withLatest(data?.points ?? [], run.progress ?? run.report);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const secondsOf = ({ elapsedMilliseconds }: QualityPoint): string =>
    number(elapsedMilliseconds / MILLISECONDS_PER_SECOND);
  const waits = figuresOf(points, ({ breaks }) => breaks);
  const least = figuresOf(points, ({ breaksAtLeast }) => breaksAtLeast);
  return (
    <figure className="quality">
      <figcaption>{t('quality.title')}</figcaption>
      <p className="visually-hidden">
        {t('quality.summary', {
          ...{
            seconds: secondsOf(last),
            placed: last.placed,
            most: last.mostPlaceable,
            idle: last.idleSlots,
            waits: last.breaks,
          },
          ...{ firstPlaced: first.placed, firstIdle: first.idleSlots },
        })}
      </p>
      <Lines
        points={points}
        found={[t('quality.placed'), figuresOf(points, ({ placed }) => placed)]}
        bound={[t('quality.bound'), figuresOf(points, ({ mostPlaceable }) => mostPlaceable)]}
      />
      <Lines
        points={points}
        found={[t('quality.idle'), figuresOf(points, ({ idleSlots }) => idleSlots)]}
        bound={null}
      />
      <Lines points={points} found={[t('quality.waits'), waits]} bound={[t('quality.least'), least]} />
      <TableBehind
        caption={t('quality.title')}
        columns={['seconds', 'placed', 'bound', 'idle', 'waits', 'least'].map((column) =>
          t(`quality.${column as 'idle'}`),
        )}
        rows={points.map((point) => [
          secondsOf(point),
          ...[point.placed, point.mostPlaceable, point.idleSlots, point.breaks, point.breaksAtLeast ?? '–'],
        ])}
      />
    </figure>
  );
}

interface LinesProps {
  readonly points: readonly QualityPoint[];
  /** Its name, and how it went. */
  readonly found: readonly [string, readonly Figure[]];
  /** What is proven of it; null where nothing is looked for. */
  readonly bound: readonly [string, readonly Figure[]] | null;
}

/** The names and last figures stand beside the lines, so that the drawing only repeats what is said. */
function Lines({ points, found: [name, found], bound }: LinesProps) {
  return (
    <div className="quality-lines">
      {/* One point draws no line: its box would stand empty. */}
      {points.length > 1 && <Drawing points={points} found={found} bound={bound?.[1] ?? null} />}
      <p>
        <strong>
          {name}: {found.at(-1)?.value}
        </strong>
        {bound !== null && bound[1].at(-1)?.value !== null && (
          <span>
            {bound[0]} {bound[1].at(-1)?.value}
          </span>
        )}
      </p>
    </div>
  );
}

interface DrawingProps {
  readonly points: readonly QualityPoint[];
  readonly found: readonly Figure[];
  readonly bound: readonly Figure[] | null;
}

function Drawing({ points, found, bound }: DrawingProps) {
  const end = points.at(-1)?.elapsedMilliseconds ?? 0;
  const range = rangeOf([found, ...(bound === null ? [] : [bound])]);
  return (
    <svg
      viewBox={`0 -4 ${String(SIZE.width)} ${String(SIZE.height + 8)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bound !== null && <path className="quality-bound" d={stepsOf(bound, end, range, SIZE)} />}
      <path className="quality-found" d={stepsOf(found, end, range, SIZE)} />
    </svg>
  );
}

/** The points with what is known by now at their end. */
function withLatest(points: readonly QualityPoint[], latest: QualityPoint | null): readonly QualityPoint[] {
  const last = points.at(-1);
  const isNewer = latest !== null && latest.elapsedMilliseconds > (last?.elapsedMilliseconds ?? -1);
  return isNewer ? [...points, latest] : points;
}
