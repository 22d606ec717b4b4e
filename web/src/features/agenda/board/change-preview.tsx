import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery, editAgenda } from '../../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, MissionView, PlaceChange } from '../../../api-client/contract.js';
import { useCommand } from '../../../api-client/use-command.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { placeInWords } from '../agenda-changes.js';
import { useAgendaRefresh } from '../use-agenda-refresh.js';
import { namesOf, peopleIn, withChanges } from './meeting-places.js';

interface ChangePreviewProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly changes: readonly PlaceChange[];
  readonly title?: string;
  readonly children: ReactNode;
}

/** What would change and for how many, in words, before anything does. */
export function ChangePreview({ mission, version, changes, title, children }: ChangePreviewProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const nameByMeeting = namesOf(version);
  const words = (place: PlaceChange['to']) =>
    place === null ? t('move.nowhere') : placeInWords(mission, place, locale, t('list.table'));
  return (
    <div role="status">
      <h3 className="h6">{title ?? t('move.preview')}</h3>
      <ul className="change-list">
        {changes.map(({ meetingId, from, to }) => (
          <li key={meetingId}>
            {nameByMeeting.get(meetingId)}: {words(from)} → {words(to)}
          </li>
        ))}
      </ul>
      <p className="mb-2">{t('board.disturbs', { count: peopleIn(version, changes) })}</p>
      <div className="change-decision">{children}</div>
    </div>
  );
}

/**
 * Sends changes. They are shown at once, and taken back where the server refuses them; then, as once they are made, the
 * agenda is read again.
 */
export function useEdit(missionId: string, onDone: (edited: AgendaEdited) => void) {
  const queryClient = useQueryClient();
  const refresh = useAgendaRefresh(missionId);
  return useCommand(
    editAgenda,
    async (edited) => {
      onDone(edited);
      await refresh();
    },
    ({ versionId, changes }) => {
      const { queryKey } = agendaVersionQuery(missionId, versionId);
      // What is being read now does not know of the changes yet.
      void queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (version) => version && withChanges(version, changes));
      return () => {
        queryClient.setQueryData(queryKey, before);
        void refresh();
      };
    },
  );
}
