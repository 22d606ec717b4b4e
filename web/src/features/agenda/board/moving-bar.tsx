import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingRoomQuery } from '../../../api-client/agendas.js';
import type { AgendaVersion, MissionView, PlaceChange } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { BeingEdited } from '../../../live/presence/being-edited.js';
import { placeInWords } from '../../../places/place-in-words.js';
import { Chip } from '../../../ui/chip.js';
import { CommandButton } from '../../../ui/command-button.js';
import { InSight } from '../../../ui/in-sight.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { type CellOutlook, cellOutlook, movedMeeting } from './cell-outlook.js';
import { currentPlace, nameOf } from './meeting-places.js';
import { ChangePreview } from './change-preview.js';
import { useReasonsInWords } from './outlook-in-words.js';
import { SwapOffer } from './swap-offer.js';
import type { Board } from './use-board.js';
import type { ChosenCell } from './use-cell-facts.js';

interface MovingBarProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly board: Board;
  /** Whether an earlier change is still being saved: the next one is made of what comes of it. */
  readonly isSaving: boolean;
  /** Does what was chosen. */
  readonly onDo: (changes: readonly PlaceChange[]) => void;
}

/** Says which meeting is moved and what the colours mean; once a cell is chosen, what would change, and asks. */
export function MovingBar({ mission, version, board, isSaving, onDo }: MovingBarProps) {
  const { t } = useTranslation('agenda');
  const { movingId, chosen, isAsking, error, giveUp } = board;
  if (movingId === null) return null;
  const outlook = chosen === null ? null : board.outlookOf(chosen);
  return (
    <section className="moving-bar" aria-label={t('board.title')}>
      <p className="mb-1" role="status">
        <strong>{t('board.moving', { names: nameOf(version, movingId) })}</strong>{' '}
        {isAsking ? t('board.asking') : t('board.keys')} <BeingEdited what={`meeting:${movingId}`} />
      </p>
      <p className="moving-legend">
        <Chip kind="good" icon="check-circle">
          {t('move.state.free')}
        </Chip>{' '}
        <Chip kind="warning" icon="exchange-circle">
          {t('move.state.moves')}
        </Chip>{' '}
        <Chip kind="bad" icon="ban">
          {t('move.state.impossible')}
        </Chip>{' '}
        <Button color="primary" outline size="xs" onClick={giveUp}>
          {t('board.giveUp')}
        </Button>
      </p>
      <ProblemNotice error={error} />
      {chosen !== null && outlook !== null && outlook.state !== 'own' && (
        <Chosen
          key={`${chosen.slotId} ${chosen.tableId}`}
          mission={mission}
          version={version}
          meetingId={movingId}
          chosen={chosen}
          outlook={outlook}
          isSaving={isSaving}
          onDo={onDo}
        />
      )}
    </section>
  );
}

interface ChosenProps extends Omit<MovingBarProps, 'board'> {
  readonly meetingId: string;
  readonly chosen: ChosenCell;
  readonly outlook: CellOutlook;
}

function Chosen({ mission, version, meetingId, chosen, outlook, isSaving, onDo }: ChosenProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const occupant = version.placements.find((one) => one.slotId === chosen.slotId && one.tableId === chosen.tableId);
  const place = placeInWords(mission, { ...chosen, interpreterId: null }, locale, t('list.table'));
  return (
    <InSight className="chosen-cell">
      <h3 className="h6">{place}</h3>
      {outlook.changes.length > 0 ? (
        <ChangePreview mission={mission} version={version} changes={outlook.changes}>
          <CommandButton
            isPending={isSaving}
            onClick={() => {
              onDo(outlook.changes);
            }}
          >
            {t('move.confirm')}
          </CommandButton>
        </ChangePreview>
      ) : (
        <Refused
          mission={mission}
          version={version}
          meetingId={meetingId}
          chosen={chosen}
          outlook={outlook}
          isSaving={isSaving}
          onDo={onDo}
        />
      )}
      {occupant !== undefined && currentPlace(version, meetingId) !== null && (
        <SwapOffer {...{ mission, version, meetingId, isSaving, onDo }} other={occupant} offered={outlook.changes} />
      )}
    </InSight>
  );
}

/** Why not; where only other meetings are in the way, a longer search may be had. */
function Refused({ mission, version, meetingId, chosen, outlook, isSaving, onDo }: ChosenProps) {
  const { t } = useTranslation('agenda');
  const reasonsInWords = useReasonsInWords();
  const [isSearching, setSearching] = useState(false);
  const { data: room, error } = useQuery({
    ...meetingRoomQuery(mission.id, version.id, meetingId, chosen.slotId),
    enabled: isSearching,
  });
  const found = room === undefined ? null : cellOutlook(movedMeeting(version, meetingId), room, chosen.tableId);
  if (found?.state === 'moves') {
    return <Chosen {...{ mission, version, meetingId, chosen, isSaving, onDo }} outlook={found} />;
  }
  const isAwaited = isSearching && room === undefined && error === null;
  return (
    <div role="status">
      <p className="mb-1">
        {t('move.state.impossible')}: {reasonsInWords(outlook.reasons)}. {room !== undefined && t('board.noRoom')}
      </p>
      {outlook.isSearchable && room === undefined && (
        <CommandButton
          isPending={isAwaited}
          isOutlined
          size="xs"
          onClick={() => {
            setSearching(true);
          }}
        >
          {t('board.searchRoom')}
        </CommandButton>
      )}
      <ProblemNotice error={error} />
    </div>
  );
}
