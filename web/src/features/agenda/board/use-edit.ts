import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { agendaVersionQuery, agendaVersionsQuery, editAgenda } from '../../../api-client/agendas.js';
import type { AgendaEdited, AgendaVersion, AgendaVersionSummary, PlaceChange } from '../../../api-client/contract.js';
import { type CommandState, useCommand } from '../../../api-client/use-command.js';
import { useAgendaRefresh } from '../use-agenda-refresh.js';
import { withChanges, withoutChanges } from './meeting-places.js';

interface Edit {
  readonly missionId: string;
  readonly versionId: string;
  readonly changes: readonly PlaceChange[];
}

export type EditCommand = CommandState<Edit, AgendaEdited>;

/**
 * Sends changes. They are shown at once, and taken back where the server refuses them; then, as once they are made, the
 * agenda is read again. Where they have made another version, that one is shown with them from the beginning.
 */
export function useEdit(missionId: string, onDone: (edited: AgendaEdited) => void): EditCommand {
  const queryClient = useQueryClient();
  const refresh = useAgendaRefresh(missionId);
  const before = useRef<AgendaVersion | undefined>(undefined);
  const takeBack = ({ versionId, changes }: Edit, then: AgendaVersion | undefined): void => {
    queryClient.setQueryData(agendaVersionQuery(missionId, versionId).queryKey, (now) =>
      now && then ? withoutChanges(now, then, changes) : now,
    );
  };
  return useCommand(
    editAgenda,
    async (edited, edit) => {
      const then = before.current;
      const isOtherVersion = edited.version.id !== edit.versionId;
      if (isOtherVersion) showMadeVersion(queryClient, edit, edited.version);
      onDone(edited);
      await refresh();
      // The version that was edited is as it always was.
      if (isOtherVersion) takeBack(edit, then);
    },
    (edit) => {
      const { queryKey } = agendaVersionQuery(missionId, edit.versionId);
      // What is being read now does not know of the changes yet.
      void queryClient.cancelQueries({ queryKey });
      before.current = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (version) => version && withChanges(version, edit.changes));
      return () => {
        takeBack(edit, before.current);
        void refresh();
      };
    },
  );
}

/** What is on screen already is what the new version holds; the server is asked for the rest of it. */
function showMadeVersion(queryClient: QueryClient, { missionId, versionId }: Edit, made: AgendaVersionSummary): void {
  const shown = queryClient.getQueryData(agendaVersionQuery(missionId, versionId).queryKey);
  queryClient.setQueryData(
    agendaVersionQuery(missionId, made.id).queryKey,
    (known) => known ?? (shown && { ...shown, ...made }),
  );
  queryClient.setQueryData(
    agendaVersionsQuery(missionId).queryKey,
    (known) => known && { ...known, items: [made, ...known.items.filter(({ id }) => id !== made.id)] },
  );
}
