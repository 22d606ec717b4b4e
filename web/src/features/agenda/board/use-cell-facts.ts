import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaChangesQuery, outdatedMeetingsQuery } from '../../../api-client/agendas.js';
import type { AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { placeInWords } from '../../../places/place-in-words.js';
import { type CellChange, cellKey, changesByCell } from './cell-changes.js';
import { type Loss, lossesAmong } from './loss.js';

/** A cell of any day. */
export interface ChosenCell {
  readonly slotId: string;
  readonly tableId: string;
}

/** What is to be said of the cells of a version besides what is in them. */
export interface CellFacts {
  readonly changeOf: (cell: ChosenCell) => CellChange | null;
  /** Why a meeting of the version is not to take place; null where it is. */
  readonly lossOf: (meetingId: string) => Loss | null;
}

/** The same object until it says something else. */
export function useCellFacts(mission: MissionView, version: AgendaVersion, showsChanges: boolean): CellFacts {
  const changeOf = useChangeOf(mission, version, showsChanges);
  const lossOf = useLossOf(mission.id, version);
  return useMemo(() => ({ changeOf, lossOf }), [changeOf, lossOf]);
}

/** What is public loses by itself what is not to take place; a draft is somebody's, and keeps it until it is taken out. */
function useLossOf(missionId: string, { id, status, abilities }: AgendaVersion): CellFacts['lossOf'] {
  const options = outdatedMeetingsQuery(missionId, id);
  const { data } = useQuery({ ...options, enabled: status === 'draft' && abilities.includes('edit') });
  return useMemo(() => {
    const lossByMeeting = lossesAmong(data?.items ?? []);
    return (meetingId: string) => lossByMeeting.get(meetingId) ?? null;
  }, [data]);
}

function useChangeOf(mission: MissionView, version: AgendaVersion, isWanted: boolean): CellFacts['changeOf'] {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const options = agendaChangesQuery(mission.id, version.id);
  const { data } = useQuery({ ...options, queryFn: isWanted ? options.queryFn : skipToken });
  return useMemo(() => {
    if (!isWanted || data === undefined) return () => null;
    const changeByCell = changesByCell(data, {
      added: () => t('changes.kind.added'),
      moved: (before) => t('board.movedFrom', { place: placeInWords(mission, before, locale, t('list.table')) }),
      left: ({ sme, buyer }) => t('board.left', { sme: sme.companyName, buyer: buyer.companyName }),
    });
    return (cell: ChosenCell) => changeByCell.get(cellKey(cell)) ?? null;
  }, [mission, isWanted, data, t, locale]);
}
