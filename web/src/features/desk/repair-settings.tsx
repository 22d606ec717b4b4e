import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairSettings as Settings } from '../../api-client/contract.js';
import { decideRepairSettings, repairSettingsQuery } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CheckField } from '../../ui/check-field.js';
import { CommandButton } from '../../ui/command-button.js';
import { NumberField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';

/** How far repairs may go: what they leave alone, whom they may disturb, and whether the first is published by itself. */
export function RepairSettings({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('desk');
  const query = useQuery(repairSettingsQuery(missionId));
  return (
    <details className="mb-4">
      <summary>{t('settings.title')}</summary>
      <QueryView query={query}>
        {(settings) => <SettingsForm key={JSON.stringify(settings)} missionId={missionId} settings={settings} />}
      </QueryView>
    </details>
  );
}

interface SettingsFormProps {
  readonly missionId: string;
  readonly settings: Settings;
}

function SettingsForm({ missionId, settings }: SettingsFormProps) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const command = useCommand(decideRepairSettings, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.repairs(missionId) }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        command.send({ missionId, settings: draft });
      }}
    >
      <NumberField
        label={t('settings.freeze')}
        hint={t('settings.freezeHint')}
        minimum={0}
        value={draft.freezeMinutes}
        onChange={(freezeMinutes) => {
          setDraft({ ...draft, freezeMinutes: freezeMinutes ?? 0 });
        }}
      />
      <NumberField
        label={t('settings.budget')}
        hint={t('settings.budgetHint')}
        minimum={0}
        value={draft.mostDisturbed}
        onChange={(mostDisturbed) => {
          setDraft({ ...draft, mostDisturbed });
        }}
      />
      <CheckField
        label={t('settings.byItself')}
        isChecked={draft.isAppliedByItself}
        onChange={(isAppliedByItself) => {
          setDraft({ ...draft, isAppliedByItself });
        }}
      />
      <ProblemNotice error={command.error} />
      <CommandButton size="sm" isPending={command.isPending}>
        {t('settings.save')}
      </CommandButton>
    </form>
  );
}
