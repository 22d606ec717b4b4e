import { skipToken, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { meetingPlacesQuery } from '../../../api-client/agendas.js';
import type { AgendaVersion, MeetingPlace, MissionView } from '../../../api-client/contract.js';
import { useEditing } from '../../../live/presence/use-editing.js';
import { type CellOutlook, cellOutlook, movedMeeting } from './cell-outlook.js';
import { type CellFacts, type ChosenCell, useCellFacts } from './use-cell-facts.js';

/**
 * What is going on with the grid of a version: a meeting that is moved, the cell chosen for it, the changes shown. All of it
 * stays the same object until it says something else, so that cells that it leaves alone need not be looked at.
 */
export interface Board extends CellFacts {
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
  /** Picks a meeting up where it lies on the grid. */
  readonly pickUp: (meetingId: string) => void;
  /** Picks a meeting up from a list or a dialog. */
  readonly bring: (meetingId: string) => void;
  readonly choose: (cell: ChosenCell | null) => void;
  readonly giveUp: () => void;
  readonly showChanges: (shows: boolean) => void;
}

type OutlookOf = Board['outlookOf'];

const noOutlook: OutlookOf = () => null;

export function useBoard(mission: MissionView, version: AgendaVersion): Board {
  const [movingId, setMovingId] = useState<string | null>(null);
  const [heldId, setHeldId] = useState<string | null>(null);
  const [isBrought, setBrought] = useState(false);
  const [chosen, choose] = useState<ChosenCell | null>(null);
  const [showsChanges, showChanges] = useState(false);
  useEditing(movingId === null ? null : `meeting:${movingId}`);
  const facts = useCellFacts(mission, version, showsChanges);
  const options = meetingPlacesQuery(mission.id, version.id, movingId ?? '');
  const { data, isPending, error } = useQuery({ ...options, queryFn: movingId === null ? skipToken : options.queryFn });
  const isAsking = movingId !== null && isPending;
  const outlookOf = useOutlookOf(version, movingId, data?.items);
  const lift = useCallback((meetingId: string | null, isFromElsewhere: boolean) => {
    setMovingId(meetingId);
    if (meetingId !== null) setHeldId(meetingId);
    setBrought(isFromElsewhere);
    choose(null);
  }, []);
  const hands = useMemo(
    () => ({
      pickUp: (meetingId: string) => {
        lift(meetingId, false);
      },
      bring: (meetingId: string) => {
        lift(meetingId, true);
      },
      giveUp: () => {
        lift(null, false);
      },
      ...{ choose, showChanges },
    }),
    [lift],
  );
  return useMemo(
    () => ({ movingId, heldId, isBrought, chosen, isAsking, error, showsChanges, outlookOf, ...facts, ...hands }),
    [movingId, heldId, isBrought, chosen, isAsking, error, showsChanges, outlookOf, facts, hands],
  );
}

function useOutlookOf(
  version: AgendaVersion,
  movingId: string | null,
  places: readonly MeetingPlace[] | undefined,
): OutlookOf {
  return useMemo(() => {
    if (movingId === null || places === undefined) return noOutlook;
    const placeBySlot = new Map(places.map((place) => [place.slotId, place]));
    const moved = movedMeeting(version, movingId);
    return ({ slotId, tableId }) => {
      const place = placeBySlot.get(slotId);
      return place === undefined ? null : cellOutlook(moved, place, tableId);
    };
  }, [version, movingId, places]);
}
