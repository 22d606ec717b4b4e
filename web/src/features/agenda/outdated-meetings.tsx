import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { outdatedMeetingsQuery } from '../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MissionView, PlaceChange, Placement } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown, useVocabulary } from '../../i18n/vocabulary.js';
import { placeInWords } from '../../places/place-in-words.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useGrowing } from '../../ui/use-growing.js';
import { useSteady } from '../../ui/use-steady.js';
import { currentPlace } from './board/meeting-places.js';
import { useEdit } from './board/use-edit.js';
import { OUTDATED_TITLE } from './outdated-title.js';

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
/** Nobody has agreed to it any more: there is no other place for it. */
const LOST = 'meeting-lost';

/** What keeps a draft from being published as the mission is now, each to be moved or taken out; nothing where nothing does. */
export const OutdatedMeetings = memo(function OutdatedMeetings(props: OutdatedMeetingsProps) {
  const { mission, version, onEdited, onPickUp } = props;
  const { t } = useTranslation('agenda');
  const { data } = useQuery({
    ...outdatedMeetingsQuery(mission.id, version.id),
    enabled: version.abilities.includes('publish'),
  });
  const edit = useEdit(mission.id, onEdited);
  const rulesByMeeting = useMemo(() => new Map(data?.items.map(({ meetingId, rules }) => [meetingId, rules])), [data]);
  const outdated = version.placements.filter(({ meetingId }) => rulesByMeeting.has(meetingId));
  const shown = useGrowing(outdated.length);
  const { takeOut } = useSteady({
    takeOut: (placements: readonly Placement[]) => {
      onEdited(null);
      edit.send({ missionId: mission.id, versionId: version.id, changes: takingOut(version, placements) });
    },
  });
  if (outdated.length === 0) return <ProblemNotice error={edit.error} />;
  const title = t('inTheWay.title', { count: outdated.length });
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
          {outdated.slice(0, shown).map((placement) => (
            <OutdatedRow
              key={placement.meetingId}
              mission={mission}
              placement={placement}
              rules={rulesByMeeting.get(placement.meetingId) ?? NONE}
              isSaving={edit.isPending}
              onPickUp={onPickUp}
              onTakeOut={takeOut}
            />
          ))}
        </tbody>
      </table>
      {outdated.length > 1 && (
        <CommandButton
          isPending={edit.isPending}
          isOutlined
          onClick={() => {
            takeOut(outdated.slice(0, MOST_AT_ONCE));
          }}
        >
          {t('inTheWay.takeAllOut')}
        </CommandButton>
      )}
      <ProblemNotice error={edit.error} />
    </section>
  );
});

const NONE: readonly string[] = [];

interface OutdatedRowProps extends Pick<OutdatedMeetingsProps, 'mission' | 'onPickUp'> {
  readonly placement: Placement;
  readonly rules: readonly string[];
  readonly isSaving: boolean;
  readonly onTakeOut: (placements: readonly Placement[]) => void;
}

const OutdatedRow = memo(function OutdatedRow(props: OutdatedRowProps) {
  const { mission, placement, rules, isSaving, onPickUp, onTakeOut } = props;
  const { t, i18n } = useTranslation('agenda');
  const locale = useLocale();
  const { list } = useVocabulary();
  const { meetingId, sme, buyer, slotId } = placement;
  // Of a time that has gone nothing is left to name: the reason says so.
  const isThere = mission.slots.some(({ id }) => id === slotId);
  return (
    <tr>
      <th scope="row">{sme.companyName}</th>
      <td data-label={t('list.buyer')}>{buyer.companyName}</td>
      <td data-label={t('inTheWay.place')}>{isThere && placeInWords(mission, placement, locale, t('list.table'))}</td>
      <td data-label={t('unplaced.reason')}>
        <p className="mb-1">{list(rules.map((rule) => translateKnown(i18n, 'agenda', `outdated.${rule}`) ?? rule))}</p>
        <CommandButton
          isPending={isSaving}
          isOutlined
          size="xs"
          onClick={() => {
            onTakeOut([placement]);
          }}
        >
          {t('inTheWay.takeOut')}
        </CommandButton>{' '}
        {!rules.includes(LOST) && (
          <Button
            color="primary"
            outline
            size="xs"
            onClick={() => {
              onPickUp(meetingId);
            }}
          >
            {t('board.moveOnGrid')}
          </Button>
        )}
      </td>
    </tr>
  );
});

function takingOut(version: AgendaVersion, placements: readonly Placement[]): readonly PlaceChange[] {
  return placements.map(({ meetingId }) => ({ meetingId, from: currentPlace(version, meetingId), to: null }));
}
