import './profile.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarketProfile, ParticipantMarketProfile } from '../../api-client/contract.js';
import { marketProfileQuery, reviseProfile } from '../../api-client/market-profiles.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useLocale } from '../../i18n/use-locale.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { Notice } from '../../ui/notice.js';
import { CompletenessPanel } from './completeness-panel.js';
import { EenExchange } from './een-exchange.js';
import { useFieldName } from './field-section.js';
import { ProfileFaults } from './profile-faults.js';
import { ProfileForm } from './profile-form.js';
import { ProfileHistory } from './profile-history.js';
import { useLineLabels } from './use-line-labels.js';
import { useToldField } from './use-told-field.js';

interface ProfileEditorProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly timeZone: string;
  readonly view: ParticipantMarketProfile;
}

/** Everything a company states, to read and to change; beside it what is missing costs. */
export function ProfileEditor({ missionId, participationId, timeZone, view }: ProfileEditorProps) {
  const { t } = useTranslation('profile');
  const address = { missionId, participationId };
  const revision = useRevision<MarketProfile>({ version: view.version, content: view.profile });
  const labels = useLineLabels(view);
  const [taken, setTaken] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const locale = useLocale();
  const outdated = [queryKeys.participants(missionId), queryKeys.suggestions(missionId)];
  const save = useSaving(reviseProfile, outdated, (stored, sent) => {
    const content = stored.profile;
    revision.settle({ version: stored.version, content }, changesSince(sent.profile, content));
    setTaken(null);
    queryClient.setQueryData(marketProfileQuery(address, locale).queryKey, stored);
  });
  const nameOf = useFieldName(view.side);
  const tell = useToldField(labels.labelOf);
  const put = (profile: MarketProfile, why: string) => {
    revision.replace(profile);
    setTaken(why);
  };
  return (
    <div className="two-columns profile-page">
      <RevisionForm
        revision={revision}
        subject={`profile:${address.participationId}`}
        save={save}
        nameOf={nameOf}
        tell={tell}
        onSave={() => save.send({ ...address, basedOnVersion: revision.basedOnVersion, profile: revision.draft })}
        onDiscard={() => setTaken(null)}
        problem={(error) => <ProfileFaults error={error} side={view.side} />}
      >
        {taken !== null && revision.isChanged && <Notice kind="info" title={taken} />}
        <ProfileForm
          fields={{ draft: revision.draft, side: view.side, change: revision.change }}
          labelOf={labels.labelOf}
          onLabel={labels.remember}
        />
      </RevisionForm>
      <aside>
        <div className="profile-aside">
          <CompletenessPanel {...address} view={view} />
          <ProfileHistory
            {...address}
            side={view.side}
            timeZone={timeZone}
            labelOf={labels.labelOf}
            onTakeUp={(profile, number) => put(profile, t('history.takenUp', { number }))}
          />
          <EenExchange {...address} side={view.side} onRead={(profile) => put(profile, t('exchange.toCheck'))} />
        </div>
      </aside>
    </div>
  );
}
