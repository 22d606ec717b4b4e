import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FreezeRelease, MissionView } from '../api-client/contract.js';
import { freezeReleasesQuery, takeBackRelease } from '../api-client/freeze-releases.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { useLocale } from '../i18n/use-locale.js';
import { formatDayAndTime, wallDay, wallTime } from '../time/format-time.js';
import { serverInstant } from '../time/server-clock.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../time/use-ticking.js';
import { CommandButton } from '../ui/command-button.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { QueryView } from '../ui/query-view.js';
import type { Releasable } from './frozen-meetings.js';
import { isStandingAt } from './standing-releases.js';
import { useThingInWords } from './use-thing-in-words.js';

/** Those that are over are still worth a look: the last few. */
const SHOWN_OVER = 3;

/** What is released now, by whom and until when, each to be taken back; and what was released before. */
export function FreezeReleaseList({ mission }: { readonly mission: MissionView }) {
  const query = useQuery(freezeReleasesQuery(mission.id));
  return <QueryView query={query}>{({ items }) => <Releases mission={mission} releases={items} />}</QueryView>;
}

interface ReleasesProps {
  readonly mission: MissionView;
  readonly releases: readonly FreezeRelease[];
}

function Releases({ mission, releases }: ReleasesProps) {
  const { t } = useTranslation('freeze');
  const now = useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES);
  const queryClient = useQueryClient();
  const command = useCommand(takeBackRelease, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.repairs(mission.id) }),
  );
  const standing = releases.filter((release) => isStandingAt(now, release));
  const over = releases.filter((release) => !isStandingAt(now, release)).slice(0, SHOWN_OVER);
  if (releases.length === 0) return null;
  return (
    <>
      <ProblemNotice error={command.error} />
      <ul className="release-list">
        {standing.map((release) => (
          <li key={release.id}>
            <Told mission={mission} release={release} now={now} />
            {mission.abilities.includes('agenda.publish') && (
              <CommandButton
                size="xs"
                isOutlined
                isPending={command.isPending}
                onClick={() => {
                  command.send({ missionId: mission.id, releaseId: release.id });
                }}
              >
                {t('takeBack')}
              </CommandButton>
            )}
          </li>
        ))}
        {over.map((release) => (
          <li key={release.id}>
            <Told mission={mission} release={release} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ToldProps {
  readonly mission: MissionView;
  readonly release: FreezeRelease;
  readonly now: number;
}

function Told({ mission, release, now }: ToldProps) {
  const { t } = useTranslation('freeze');
  const locale = useLocale();
  const { participationId, companyName } = release;
  const named = participationId === null ? [] : [{ participationId, companyName: companyName ?? '' }];
  const inWords = useThingInWords(
    mission,
    named.map((one) => ({ sme: one, buyer: one })),
  );
  const { timeZone } = mission.venue;
  const today = wallDay(new Date(now).toISOString(), timeZone);
  const clock = (instant: string) =>
    wallDay(instant, timeZone) === today ? wallTime(instant, timeZone) : formatDayAndTime(instant, timeZone, locale);
  const { releasedBy, releasedAt, endsAt, withdrawnAt, withdrawnBy } = release;
  return (
    <span>
      <strong>{inWords(thingOf(release))}</strong>{' '}
      {t(`by.${releasedBy}`, { from: clock(releasedAt), until: clock(endsAt) })}
      {withdrawnAt !== null &&
        withdrawnBy !== null &&
        ` ${t(`withdrawn.${withdrawnBy}`, { time: clock(withdrawnAt) })}`}
      {withdrawnAt === null && !isStandingAt(now, release) && ` ${t('over')}`}
    </span>
  );
}

function thingOf({ participationId, tableId, slotId }: FreezeRelease): Releasable {
  if (participationId !== null) return { kind: 'participation', id: participationId };
  return tableId === null ? { kind: 'slot', id: slotId ?? '' } : { kind: 'table', id: tableId };
}
