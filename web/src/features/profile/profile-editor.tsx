import './profile.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarketProfile, ParticipantMarketProfile } from '../../api-client/contract.js';
import { marketProfileQuery, reviseProfile } from '../../api-client/market-profiles.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ClashPanel } from '../../revision/clash-panel.js';
import { LeaveGuard } from '../../revision/leave-guard.js';
import { SaveBar } from '../../revision/save-bar.js';
import { type Revision, useRevision } from '../../revision/use-revision.js';
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
  const save = useSaving(address, revision, () => setTaken(null));
  const put = (profile: MarketProfile, why: string) => {
    revision.replace(profile);
    setTaken(why);
  };
  const discard = () => {
    revision.discard();
    setTaken(null);
    save.reset();
  };
  return (
    <div className="two-columns profile-page">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.send({ ...address, basedOnVersion: revision.basedOnVersion, profile: revision.draft });
        }}
      >
        {taken !== null && revision.isChanged && <Notice kind="info" title={taken} />}
        <Clash
          revision={revision}
          view={view}
          labelOf={labels.labelOf}
          wasRefused={hasMovedOn(save.error)}
          onDiscard={discard}
        />
        <ProfileForm
          fields={{ draft: revision.draft, side: view.side, change: revision.change }}
          labelOf={labels.labelOf}
          onLabel={labels.remember}
        />
        {!hasMovedOn(save.error) && <ProfileFaults error={save.error} side={view.side} />}
        <SaveBar
          isChanged={revision.isChanged}
          isClashing={revision.clash !== null}
          isPending={save.isPending}
          wasSaved={save.answer !== undefined}
          onDiscard={discard}
        />
        <LeaveGuard isNeeded={revision.isChanged} />
      </form>
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

/** Saves; where somebody else has saved meanwhile, their version is fetched, and the clash shows. */
function useSaving(
  address: { readonly missionId: string; readonly participationId: string },
  revision: Revision<MarketProfile>,
  onSaved: () => void,
) {
  const queryClient = useQueryClient();
  const locale = useLocale();
  return useCommand(
    async (command: Parameters<typeof reviseProfile>[0]) => {
      try {
        return await reviseProfile(command);
      } catch (error) {
        if (hasMovedOn(error))
          await queryClient.invalidateQueries({ queryKey: queryKeys.participants(address.missionId) });
        throw error;
      }
    },
    async (stored) => {
      revision.settle({ version: stored.version, content: stored.profile });
      onSaved();
      queryClient.setQueryData(marketProfileQuery(address, locale).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: queryKeys.participants(address.missionId) });
      await queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(address.missionId) });
    },
  );
}

interface ClashProps {
  readonly revision: Revision<MarketProfile>;
  readonly view: ParticipantMarketProfile;
  readonly labelOf: ReturnType<typeof useLineLabels>['labelOf'];
  readonly wasRefused: boolean;
  readonly onDiscard: () => void;
}

function Clash({ revision, view, labelOf, wasRefused, onDiscard }: ClashProps) {
  const name = useFieldName(view.side);
  const told = useToldField(labelOf);
  if (revision.clash === null) return null;
  return (
    <ClashPanel
      revisions={revision.clash}
      nameOf={name}
      tell={told}
      takesFocus={wasRefused}
      onJoin={revision.rebase}
      onDiscard={onDiscard}
    />
  );
}
