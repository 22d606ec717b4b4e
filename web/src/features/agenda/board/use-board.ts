import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaChangesQuery, meetingPlacesQuery } from '../../../api-client/agendas.js';
import type { AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { useEditing } from '../../../live/presence/use-editing.js';
import { placeInWords } from '../../../places/place-in-words.js';
import { type CellChange, cellKey, changesByCell } from './cell-changes.js';
import { type CellOutlook, cellOutlook } from './cell-outlook.js';
import { currentPlace } from './meeting-places.js';

/** A cell of any day. */
export interface ChosenCell {
  readonly slotId: string;
  readonly tableId: string;
}

/** What is going on with the grid of a version: a meeting that is moved, the cell chosen for it, the changes shown. */
export interface Board {
  readonly movingId: string | null;
  /** The meeting that is moved or was moved last: wherever the grid is scrolled, it keeps its row. */
  readonly heldId: string | null;
  /** Whether the meeting was picked up elsewhere than on the grid, which then has to be brought into sight. */
  readonly isBrought: boolean;
  readonly chosen: ChosenCell | null;
  /** Whether the colours are still on their way. */
  readonly isAsking: boolean;
  readonly error: unknown;
  readonly showsChanges: boolean;
  readonly outlookOf: (cell: ChosenCell) => CellOutlook | null;
  readonly changeOf: (cell: ChosenCell) => CellChange | null;
  /** Picks a meeting up where it lies on the grid. */
  readonly pickUp: (meetingId: string) => void;
  /** Picks a meeting up from a list or a dialog. */
  readonly bring: (meetingId: string) => void;
  readonly choose: (cell: ChosenCell | null) => void;
  readonly giveUp: () => void;
  readonly showChanges: (shows: boolean) => void;
}

export function useBoard(mission: MissionView, version: AgendaVersion): Board {
  const [movingId, setMovingId] = useState<string | null>(null);
  const [heldId, setHeldId] = useState<string | null>(null);
  const [isBrought, setBrought] = useState(false);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const [showsChanges, showChanges] = useState(false);
  useEditing(movingId === null ? null : `meeting:${movingId}`);
  const changeByCell = useChangesByCell(mission, version, showsChanges);
  const options = meetingPlacesQuery(mission.id, version.id, movingId ?? '');
  const { data, isPending, error } = useQuery({ ...options, queryFn: movingId === null ? skipToken : options.queryFn });
  const placeBySlot = new Map(data?.items.map((place) => [place.slotId, place]));
  const outlookOf = ({ slotId, tableId }: ChosenCell): CellOutlook | null => {
    const place = placeBySlot.get(slotId);
    if (movingId === null || place === undefined) return null;
    const { placements } = version;
    return cellOutlook({ meetingId: movingId, from: currentPlace(version, movingId), placements }, place, tableId);
  };
  const lift = (meetingId: string | null, isFromElsewhere: boolean) => {
    setMovingId(meetingId);
    if (meetingId !== null) setHeldId(meetingId);
    setBrought(isFromElsewhere);
    setChosen(null);
  };
  return {
    ...{ movingId, heldId, isBrought, chosen, showsChanges, showChanges, outlookOf, error },
    isAsking: movingId !== null && isPending,
    changeOf: (cell) => changeByCell.get(cellKey(cell)) ?? null,
    pickUp: (meetingId) => {
      lift(meetingId, false);
    },
    bring: (meetingId) => {
      lift(meetingId, true);
    },
    choose: setChosen,
    giveUp: () => {
      lift(null, false);
    },
  };
}

function useChangesByCell(
  mission: MissionView,
  version: AgendaVersion,
  isWanted: boolean,
): ReadonlyMap<string, CellChange> {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const options = agendaChangesQuery(mission.id, version.id);
  const { data } = useQuery({ ...options, queryFn: isWanted ? options.queryFn : skipToken });
  if (!isWanted || data === undefined) return new Map();
  return changesByCell(data, {
    added: () => t('changes.kind.added'),
    moved: (before) => t('board.movedFrom', { place: placeInWords(mission, before, locale, t('list.table')) }),
    left: ({ sme, buyer }) => t('board.left', { sme: sme.companyName, buyer: buyer.companyName }),
  });
}
