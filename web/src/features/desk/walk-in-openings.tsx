import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
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
import { usePlaceInWords } from './use-place-in-words.js';

/** A buyer who has just been registered. */
export interface WalkedIn {
  readonly participationId: string;
  readonly companyName: string;
}

interface WalkInOpeningsProps {
  readonly mission: MissionView;
  readonly buyer: WalkedIn;
  readonly onDone: () => void;
}

/** The three firms that a walk-in fits best and can meet, each bookable at once. */
export function WalkInOpenings({ mission, buyer, onDone }: WalkInOpeningsProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const { participationId: buyerId, companyName } = buyer;
  const query = useQuery(openingsQuery(mission.id, buyerId));
  const [booked, setBooked] = useState<Booked | null>(null);
  const command = useCommand(bookOpening, async (place, { counterpartId }) => {
    const firm = query.data?.items.find(({ counterpart }) => counterpart.participationId === counterpartId);
    setBooked({ place, companyName: firm?.counterpart.companyName ?? '' });
    await queryClient.invalidateQueries({ queryKey: queryKeys.standby(mission.id) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(mission.id) });
  });
  return (
    <>
      <Notice kind="success" title={t('walkIn.registered', { company: companyName })} />
      {booked !== null && <BookedNotice mission={mission} booked={booked} />}
      <QueryView query={query}>
        {({ isScored, items }) => (
          <>
            {!isScored && items.length > 0 && <p role="status">{t('walkIn.notScored')}</p>}
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
      <Button size="sm" outline onClick={onDone}>
        {t('walkIn.next')}
      </Button>
    </>
  );
}

interface Booked {
  readonly place: Parameters<ReturnType<typeof usePlaceInWords>>[0];
  readonly companyName: string;
}

/** With whom the buyer meets now, and where to send it. */
function BookedNotice({ mission, booked }: { readonly mission: MissionView; readonly booked: Booked }) {
  const { t } = useTranslation('desk');
  const inWords = usePlaceInWords(mission);
  return (
    <Notice kind="success" title={t('walkIn.booked', { company: booked.companyName })}>
      <p>{inWords(booked.place)}</p>
    </Notice>
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
