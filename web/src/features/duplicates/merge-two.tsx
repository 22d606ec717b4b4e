import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview, MissionView } from '../../api-client/contract.js';
import { mergeParticipants, mergePreviewQuery } from '../../api-client/merges.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { CommandButton } from '../../ui/command-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { MergeClashes } from './merge-clashes.js';
import { MergeEffect } from './merge-effect.js';
import { type FieldSources, keptLinksEnded, takenFromGone } from './field-sources.js';
import { MergeFields } from './merge-fields.js';

interface MergeTwoProps {
  readonly mission: MissionView;
  readonly keptId: string;
  readonly goneId: string;
  /** The other one is to be kept. */
  readonly onSwap: () => void;
  readonly onMerged: () => void | Promise<void>;
}

/** Two participants of one company become one: what follows is shown before, and nothing happens until it is confirmed. */
export function MergeTwo({ mission, keptId, goneId, onSwap, onMerged }: MergeTwoProps) {
  const { t } = useTranslation('duplicates');
  // Of two who become one there is nothing to preview any more, and the news of it may come before the answer.
  const [isMerging, setMerging] = useState(false);
  const query = useQuery({ ...mergePreviewQuery(mission.id, keptId, goneId), enabled: !isMerging });
  return (
    <>
      <PageHeading title={t('merge.title')} within={mission.name} lead={<p>{t('merge.lead')}</p>} />
      <QueryView query={query}>
        {(preview) => (
          <MergeForm
            // What was chosen stays when the preview changes; of another one kept everything is chosen anew.
            key={keptId}
            mission={mission}
            preview={preview}
            onSwap={onSwap}
            onMerging={setMerging}
            onMerged={onMerged}
          />
        )}
      </QueryView>
    </>
  );
}

interface MergeFormProps extends Pick<MergeTwoProps, 'mission' | 'onSwap' | 'onMerged'> {
  readonly preview: MergePreview;
  /** Whether two become one at this moment. */
  readonly onMerging: (isMerging: boolean) => void;
}

function MergeForm({ mission, preview, onSwap, onMerging, onMerged }: MergeFormProps) {
  const { t } = useTranslation('duplicates');
  const [sources, setSources] = useState<FieldSources>({});
  const [seenDigest, setSeenDigest] = useState(preview.digest);
  const { kept, gone, clashes } = preview;
  return (
    <>
      <div aria-live="polite">
        {seenDigest !== preview.digest && (
          <Notice kind="info" title={t('merge.changed')}>
            <p>{t('merge.changedAdvice')}</p>
          </Notice>
        )}
      </div>
      <ChoiceGroup
        legend={t('merge.whichStays')}
        value={kept.participationId}
        choices={[
          { value: kept.participationId, label: kept.name },
          { value: gone.participationId, label: t('merge.insteadOf', { name: gone.name }) },
        ]}
        onChange={(id) => {
          if (id === gone.participationId) onSwap();
        }}
      />
      <MergeFields
        preview={preview}
        missionId={mission.id}
        timeZone={mission.venue.timeZone}
        sources={sources}
        onSources={setSources}
      />
      <MergeEffect preview={preview} keptLinksEnded={keptLinksEnded(preview, sources)} />
      {clashes.length > 0 && <MergeClashes clashes={clashes} preview={preview} timeZone={mission.venue.timeZone} />}
      {clashes.every(({ kind }) => kind === 'place-not-allowed') && (
        <ConfirmMerge
          mission={mission}
          preview={preview}
          sources={sources}
          onAsked={() => {
            setSeenDigest(preview.digest);
          }}
          onMerging={onMerging}
          onMerged={onMerged}
        />
      )}
    </>
  );
}

interface ConfirmMergeProps extends Pick<MergeFormProps, 'mission' | 'preview' | 'onMerging' | 'onMerged'> {
  readonly sources: FieldSources;
  readonly onAsked: () => void;
}

function ConfirmMerge({ mission, preview, sources, onAsked, onMerging, onMerged }: ConfirmMergeProps) {
  const { t } = useTranslation('duplicates');
  // Of the preview that is asked about: once it changes, one looks again before one says yes.
  const [askedDigest, setAskedDigest] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const { kept, gone, digest } = preview;
  const finish = async (): Promise<void> => {
    setAskedDigest(null);
    await onMerged();
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(mission.id) });
  };
  const command = useCommand(mergeParticipants, finish, () => {
    onMerging(true);
    return () => {
      onMerging(false);
    };
  });
  const linksEnded = keptLinksEnded(preview, sources);
  return (
    <>
      <ProblemNotice error={command.error} />
      <CommandButton
        isPending={command.isPending}
        onClick={() => {
          onAsked();
          setAskedDigest(digest);
        }}
      >
        {t('merge.action', { gone: gone.name, kept: kept.name })}
      </CommandButton>
      <ConfirmDialog
        isOpen={askedDigest === digest}
        title={t('merge.confirmTitle')}
        confirmLabel={t('merge.confirm')}
        isPending={command.isPending}
        onClose={() => {
          setAskedDigest(null);
        }}
        onConfirm={() => {
          const ids = { participationId: kept.participationId, goneId: gone.participationId };
          command.send({ missionId: mission.id, ...ids, fromGone: takenFromGone(preview, sources), digest });
        }}
      >
        <p>{t('merge.cannotBeUndone', { gone: gone.name, kept: kept.name })}</p>
        {linksEnded > 0 && <p>{t('merge.keptLinks', { number: linksEnded, gone: gone.name, kept: kept.name })}</p>}
        <ProblemNotice error={command.error} />
      </ConfirmDialog>
    </>
  );
}
