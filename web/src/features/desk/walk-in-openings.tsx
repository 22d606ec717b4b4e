import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { MissionView, Opening } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { bookOpening, openingsQuery } from '../../api-client/walk-ins.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { homeTimeZone } from '../../time/home-zone.js';
import { CommandButton } from '../../ui/command-button.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { TwoClocks } from '../../ui/two-clocks.js';

interface WalkInOpeningsProps {
  readonly mission: MissionView;
  readonly buyerId: string;
  readonly onDone: () => void;
}

/** The three firms that a walk-in fits best and can meet, each bookable at once. */
export function WalkInOpenings({ mission, buyerId, onDone }: WalkInOpeningsProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const query = useQuery(openingsQuery(mission.id, buyerId));
  const command = useCommand(bookOpening, async () => {
    await queryClient.invalidateQueries({ queryKey: queryKeys.standby(mission.id) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(mission.id) });
  });
  return (
    <>
      <Notice kind="success" title={t('walkIn.registered')} />
      <QueryView query={query}>
        {({ isScored, items }) => (
          <>
            {!isScored && <p role="status">{t('walkIn.notScored')}</p>}
            {items.length === 0 && <p>{t('walkIn.nobody')}</p>}
            <div className="proposals">
              {items.map((opening) => (
                <OpeningCard
                  key={opening.counterpart.participationId}
                  mission={mission}
                  opening={opening}
                  isPending={command.isPending}
                  onBook={(slotId) => {
                    const counterpartId = opening.counterpart.participationId;
                    command.send({ missionId: mission.id, buyerId, counterpartId, slotId });
                  }}
                />
              ))}
            </div>
          </>
        )}
      </QueryView>
      <ProblemNotice error={command.error} />
      {command.answer !== undefined && <Notice kind="success" title={t('walkIn.booked')} />}
      <Button size="sm" outline onClick={onDone}>
        {t('walkIn.next')}
      </Button>
    </>
  );
}

interface OpeningCardProps {
  readonly mission: MissionView;
  readonly opening: Opening;
  readonly isPending: boolean;
  readonly onBook: (slotId: string) => void;
}

function OpeningCard({ mission, opening, isPending, onBook }: OpeningCardProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const { timeZone } = mission.venue;
  const { counterpart, score, place, freeWithoutInterpreterAt } = opening;
  return (
    <article className="proposal">
      <h4>{counterpart.companyName}</h4>
      {score !== null && <p>{t('walkIn.score', { score: Math.round(score * 100) })}</p>}
      <OpeningPlace mission={mission} opening={opening} />
      {place === null && <p>{t('walkIn.interpreterNever')}</p>}
      {freeWithoutInterpreterAt !== null && (
        <p className="field-hint">
          {t('walkIn.interpreterLater', { time: formatDayAndTime(freeWithoutInterpreterAt, timeZone, locale) })}
        </p>
      )}
      {place !== null && (
        <CommandButton
          isPending={isPending}
          onClick={() => {
            onBook(place.slotId);
          }}
        >
          {t('walkIn.book')}
          <span className="visually-hidden">: {counterpart.companyName}</span>
        </CommandButton>
      )}
    </article>
  );
}

/** When and where they would meet, and who would interpret. */
function OpeningPlace({ mission, opening }: Pick<OpeningCardProps, 'mission' | 'opening'>) {
  const { t } = useTranslation('desk');
  const { place, startsAt, needsInterpreter } = opening;
  if (startsAt === null) return null;
  const table = mission.tables.find(({ id }) => id === place?.tableId)?.label ?? '';
  const interpreter = mission.interpreters.find(({ id }) => id === place?.interpreterId)?.label ?? '';
  const { timeZone } = mission.venue;
  return (
    <p>
      <TwoClocks instant={startsAt} venueZone={timeZone} venueCity={mission.city} homeZone={homeTimeZone} /> ·{' '}
      {t('proposal.table', { table })} · {needsInterpreter ? interpreter : t('walkIn.noInterpreter')}
    </p>
  );
}
