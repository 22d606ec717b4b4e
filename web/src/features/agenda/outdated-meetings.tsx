import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { outdatedMeetingsQuery } from '../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MissionView, PlaceChange } from '../../api-client/contract.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useGrowing } from '../../ui/use-growing.js';
import { useSteady } from '../../ui/use-steady.js';
import { currentPlace } from './board/meeting-places.js';
import { useEdit } from './board/use-edit.js';
import { OutdatedLine } from './outdated-line.js';
import { type OutdatedRow, outdatedRows } from './outdated-rows.js';
import { OUTDATED_TITLE } from './outdated-title.js';
import { useSlotsPassing } from './use-slots-passing.js';

interface OutdatedMeetingsProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  /** What was done, so that it can be taken back. */
  readonly onEdited: (edited: AgendaEdited | null) => void;
  /** Takes a meeting to the grid, to be moved there. */
  readonly onPickUp: (meetingId: string) => void;
}

/** More at once the server does not take. */
const MOST_AT_ONCE = 200;

/**
 * What keeps a draft from being published as the mission is now, each to be moved or taken out, or put where it has begun;
 * nothing where nothing does.
 */
export const OutdatedMeetings = memo(function OutdatedMeetings(props: OutdatedMeetingsProps) {
  const { mission, version, onEdited, onPickUp } = props;
  const { t } = useTranslation('agenda');
  const isPublishable = version.abilities.includes('publish');
  const { data, refetch } = useQuery({ ...outdatedMeetingsQuery(mission.id, version.id), enabled: isPublishable });
  const edit = useEdit(mission.id, onEdited);
  const rows = useMemo(() => outdatedRows(version, data?.items ?? []), [version, data]);
  const shown = useGrowing(rows.length);
  const send = (changes: readonly PlaceChange[]): void => {
    onEdited(null);
    edit.send({ missionId: mission.id, versionId: version.id, changes: changes.slice(0, MOST_AT_ONCE) });
  };
  const { takeOut, putBack, lookAgain } = useSteady({
    takeOut: (some: readonly OutdatedRow[]) => {
      send(some.map((row) => changing(version, row, null)));
    },
    putBack: (some: readonly OutdatedRow[]) => {
      send(some.map((row) => changing(version, row, row.begunAt)));
    },
    lookAgain: () => {
      if (isPublishable) void refetch();
    },
  });
  useSlotsPassing(mission.slots, lookAgain);
  if (rows.length === 0) return <ProblemNotice error={edit.error} />;
  const title = t('inTheWay.title', { count: rows.length });
  const begun = rows.filter(({ begunAt }) => begunAt !== null);
  const others = rows.filter(({ begunAt }) => begunAt === null);
  return (
    <section aria-labelledby={OUTDATED_TITLE}>
      <h2 id={OUTDATED_TITLE} className="h4" tabIndex={-1}>
        {title}
      </h2>
      <p>{t('inTheWay.lead')}</p>
      <table className="table stacking-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.sme')}</th>
            <th scope="col">{t('list.buyer')}</th>
            <th scope="col">{t('inTheWay.place')}</th>
            <th scope="col">{t('unplaced.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <OutdatedLine
              key={row.meetingId}
              mission={mission}
              row={row}
              isSaving={edit.isPending}
              onPickUp={onPickUp}
              onTakeOut={takeOut}
              onPutBack={putBack}
            />
          ))}
        </tbody>
      </table>
      <AllAtOnce rows={others} label={t('inTheWay.takeAllOut')} isPending={edit.isPending} onAll={takeOut} />{' '}
      <AllAtOnce rows={begun} label={t('inTheWay.putAllBack')} isPending={edit.isPending} onAll={putBack} />
      <ProblemNotice error={edit.error} />
    </section>
  );
});

interface AllAtOnceProps {
  readonly rows: readonly OutdatedRow[];
  readonly label: string;
  readonly isPending: boolean;
  readonly onAll: (rows: readonly OutdatedRow[]) => void;
}

/** The same for all of them, where they are several. */
function AllAtOnce({ rows, label, isPending, onAll }: AllAtOnceProps) {
  if (rows.length < 2) return null;
  return (
    <CommandButton
      isPending={isPending}
      isOutlined
      onClick={() => {
        onAll(rows);
      }}
    >
      {label}
    </CommandButton>
  );
}

function changing(version: AgendaVersion, { meetingId }: OutdatedRow, to: PlaceChange['to']): PlaceChange {
  const place = to && { slotId: to.slotId, tableId: to.tableId, interpreterId: to.interpreterId };
  return { meetingId, from: currentPlace(version, meetingId), to: place };
}
