import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FreezeRelease, MissionView } from '../api-client/contract.js';
import { freezeReleasesQuery, takeBackRelease } from '../api-client/freeze-releases.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { wallTime } from '../time/format-time.js';
import { CommandButton } from '../ui/command-button.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import type { Releasable } from './frozen-meetings.js';
import { useThingInWords } from './use-thing-in-words.js';

/** Those that are over are still worth a look: the last few. */
const SHOWN_OVER = 3;

/** What is released now, by whom and until when, each to be taken back; and what was released before. */
export function FreezeReleaseList({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('freeze');
  const queryClient = useQueryClient();
  const { data } = useQuery(freezeReleasesQuery(mission.id));
  const command = useCommand(takeBackRelease, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.repairs(mission.id) }),
  );
  const items = data?.items ?? [];
  const shown = [
    ...items.filter(({ isStanding }) => isStanding),
    ...items.filter(({ isStanding }) => !isStanding).slice(0, SHOWN_OVER),
  ];
  if (shown.length === 0) return null;
  return (
    <>
      <ProblemNotice error={command.error} />
      <ul className="release-list">
        {shown.map((release) => (
          <li key={release.id}>
            <Told mission={mission} release={release} />
            {release.isStanding && mission.abilities.includes('agenda.publish') && (
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
      </ul>
    </>
  );
}

interface ToldProps {
  readonly mission: MissionView;
  readonly release: FreezeRelease;
}

function Told({ mission, release }: ToldProps) {
  const { t } = useTranslation('freeze');
  const { participationId, companyName } = release;
  const named = participationId === null ? [] : [{ participationId, companyName: companyName ?? '' }];
  const inWords = useThingInWords(
    mission,
    named.map((one) => ({ sme: one, buyer: one })),
  );
  const clock = (instant: string) => wallTime(instant, mission.venue.timeZone);
  const { releasedBy, releasedAt, endsAt, withdrawnAt, withdrawnBy } = release;
  return (
    <span>
      <strong>{inWords(thingOf(release))}</strong>{' '}
      {t(`by.${releasedBy}`, { from: clock(releasedAt), until: clock(endsAt) })}
      {withdrawnAt !== null &&
        withdrawnBy !== null &&
        ` ${t(`withdrawn.${withdrawnBy}`, { time: clock(withdrawnAt) })}`}
      {withdrawnAt === null && !release.isStanding && ` ${t('over')}`}
    </span>
  );
}

function thingOf({ participationId, tableId, slotId }: FreezeRelease): Releasable {
  if (participationId !== null) return { kind: 'participation', id: participationId };
  return tableId === null ? { kind: 'slot', id: slotId ?? '' } : { kind: 'table', id: tableId };
}
