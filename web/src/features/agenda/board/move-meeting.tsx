import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingPlacesQuery } from '../../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MeetingPlace, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { BeingEdited } from '../../../live/presence/being-edited.js';
import { useEditing } from '../../../live/presence/use-editing.js';
import { formatDayAndTime } from '../../../time/format-time.js';
import { Chip } from '../../../ui/chip.js';
import { CommandButton } from '../../../ui/command-button.js';
import { InSight } from '../../../ui/in-sight.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { QueryView } from '../../../ui/query-view.js';
import { ChangePreview } from './change-preview.js';
import { changesTo, currentPlace, type ChosenPlace } from './meeting-places.js';
import { useReasonsInWords } from './outlook-in-words.js';
import { useEdit } from './use-edit.js';

interface MoveMeetingProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly meetingId: string;
  readonly onDone: (edited: AgendaEdited) => void;
}

/** Where a meeting could be: every slot with a word and an icon for how it stands, then what would change, then yes. */
export function MoveMeeting({ mission, version, meetingId, onDone }: MoveMeetingProps) {
  const { t } = useTranslation('agenda');
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const query = useQuery(meetingPlacesQuery(mission.id, version.id, meetingId));
  const send = useEdit(mission.id, onDone);
  const from = currentPlace(version, meetingId);
  useEditing(`meeting:${meetingId}`);
  return (
    <section aria-label={t('move.title')}>
      <BeingEdited what={`meeting:${meetingId}`} />
      <QueryView query={query}>
        {({ items }) => (
          <ul className="place-list">
            {items.map((place) => (
              <PlaceItem key={place.slotId} mission={mission} place={place} onChoose={setChosen} />
            ))}
          </ul>
        )}
      </QueryView>
      {chosen !== null && (
        <InSight className="chosen-place" shows={chosen}>
          <ChangePreview mission={mission} version={version} changes={changesTo(meetingId, from, chosen)}>
            <CommandButton
              isPending={send.isPending}
              onClick={() => {
                send.send({
                  missionId: mission.id,
                  versionId: version.id,
                  changes: changesTo(meetingId, from, chosen),
                });
              }}
            >
              {t('move.confirm')}
            </CommandButton>
          </ChangePreview>
        </InSight>
      )}
      {from !== null && (
        <CommandButton
          isPending={send.isPending}
          isOutlined
          size="xs"
          onClick={() => {
            send.send({ missionId: mission.id, versionId: version.id, changes: [{ meetingId, from, to: null }] });
          }}
        >
          {t('move.takeOut')}
        </CommandButton>
      )}
      <ProblemNotice error={send.error} />
    </section>
  );
}

const looks = {
  free: { kind: 'good', icon: 'check-circle' },
  moves: { kind: 'warning', icon: 'exchange-circle' },
  impossible: { kind: 'bad', icon: 'ban' },
} as const;

interface PlaceItemProps {
  readonly mission: MissionView;
  readonly place: MeetingPlace;
  readonly onChoose: (chosen: ChosenPlace) => void;
}

function PlaceItem({ mission, place, onChoose }: PlaceItemProps) {
  const { t } = useTranslation('agenda');
  const reasonsInWords = useReasonsInWords();
  const locale = useLocale();
  const slot = mission.slots.find(({ id }) => id === place.slotId);
  const { kind, icon } = looks[place.state];
  return (
    <li className={`place-${place.state}`}>
      <strong>{slot && formatDayAndTime(slot.startsAt, mission.venue.timeZone, locale)}</strong>{' '}
      <Chip kind={kind} icon={icon}>
        {t(`move.state.${place.state}`)}
      </Chip>{' '}
      {place.state === 'impossible' && reasonsInWords(place.reasons)}
      <div className="button-row">
        {place.state === 'free' &&
          place.places.map((to) => (
            <Button
              key={to.tableId}
              color="primary"
              outline
              size="xs"
              onClick={() => {
                onChoose({ kind: 'place', to });
              }}
            >
              {t('move.table', { table: mission.tables.find(({ id }) => id === to.tableId)?.label })}
            </Button>
          ))}
        {place.state === 'moves' && (
          <Button
            color="primary"
            outline
            size="xs"
            onClick={() => {
              onChoose({ kind: 'chain', changes: place.changes });
            }}
          >
            {t('move.withOthers', { count: place.changes.length - 1 })}
          </Button>
        )}
      </div>
    </li>
  );
}
