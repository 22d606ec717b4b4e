import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import type { RowChoice, Side } from './contract.js';
import { queryKeys } from './query-keys.js';

const importKey = (missionId: string, importId: string) => [...queryKeys.imports(missionId), importId] as const;

export const participantImportQuery = (missionId: string, importId: string) =>
  queryOptions({
    queryKey: importKey(missionId, importId),
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participant-imports/{importId}', {
          params: { path: { missionId, importId } },
          signal,
        }),
      ),
  });

interface CheckCommand {
  readonly missionId: string;
  readonly file: File;
  readonly side: Side;
}

/** Sends a spreadsheet for a dry run: nothing about participants is saved. */
export const checkSpreadsheet = ({ missionId, file, side }: CheckCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participant-imports', {
      params: { path: { missionId } },
      ...once(key),
      // The description of the API knows a file as text; what is sent is the form.
      body: { side, file: file.name },
      bodySerializer: () => formOf(file, side),
    }),
  );

function formOf(file: File, side: Side): FormData {
  const form = new FormData();
  form.append('side', side);
  form.append('file', file);
  return form;
}

interface MappingCommand {
  readonly missionId: string;
  readonly importId: string;
  readonly columns: Record<string, string | null>;
}

export const mapColumns = ({ missionId, importId, columns }: MappingCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participant-imports/{importId}/mapping', {
      params: { path: { missionId, importId } },
      body: { columns },
    }),
  );

interface RowsCommand {
  readonly missionId: string;
  readonly importId: string;
  readonly choices: readonly RowChoice[];
}

/** Says what becomes of rows that look like somebody who is there. */
export const chooseForRows = ({ missionId, importId, choices }: RowsCommand) =>
  answerOf(
    client.PUT('/api/v1/missions/{missionId}/participant-imports/{importId}/row-choices', {
      params: { path: { missionId, importId } },
      body: { choices: [...choices] },
    }),
  );

interface ConfirmCommand {
  readonly missionId: string;
  readonly importId: string;
}

export const confirmImport = ({ missionId, importId }: ConfirmCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/participant-imports/{importId}/confirmation', {
      params: { path: { missionId, importId } },
      ...once(key),
    }),
  );

/** Deletes a spreadsheet that was only checked. */
export const discardImport = ({ missionId, importId }: ConfirmCommand) =>
  answerOf(
    client.DELETE('/api/v1/missions/{missionId}/participant-imports/{importId}', {
      params: { path: { missionId, importId } },
    }),
  );
