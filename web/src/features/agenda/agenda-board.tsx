import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaVersionsQuery } from '../../api-client/agendas.js';
import type { AgendaVersionSummary, MissionView } from '../../api-client/contract.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { GenerateAgenda } from './generate-agenda.js';
import { NothingPublic } from './nothing-public.js';
import { PublishDialog } from './publish-dialog.js';
import { Scenarios } from './scenarios.js';
import { VersionHistory } from './version-history.js';
import { VersionPicker } from './version-picker.js';
import { VersionView } from './version-view.js';

export interface BoardChoice {
  readonly version?: string | undefined;
  readonly day?: string | undefined;
}

interface AgendaBoardProps {
  readonly mission: MissionView;
  readonly choice: BoardChoice;
  readonly onChoice: (choice: BoardChoice) => void;
}

/** The organiser's desk: generate versions of the agenda, look at them, publish one. */
export function AgendaBoard({ mission, choice, onChoice }: AgendaBoardProps) {
  const { t } = useTranslation('agenda');
  const query = useQuery(agendaVersionsQuery(mission.id));
  const chooseVersion = (version: string) => {
    onChoice({ ...choice, version });
  };
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      {mission.abilities.includes('agenda.generate') && (
        <GenerateAgenda mission={mission} onGenerated={chooseVersion} />
      )}
      <QueryView query={query}>
        {({ items }) => (
          <Versions mission={mission} versions={items} choice={choice} onChoice={onChoice} onVersion={chooseVersion} />
        )}
      </QueryView>
    </>
  );
}

interface VersionsProps extends AgendaBoardProps {
  readonly versions: readonly AgendaVersionSummary[];
  readonly onVersion: (versionId: string) => void;
}

function Versions({ mission, versions, choice, onChoice, onVersion }: VersionsProps) {
  const { t } = useTranslation('agenda');
  // A dialog stays with the version it asks about, also when a newer one arrives meanwhile and is shown below.
  const [asked, setAsked] = useState<AgendaVersionSummary | null>(null);
  const chosen = versions.find((version) => version.id === choice.version) ?? versions[0];
  if (chosen === undefined) return <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>;
  return (
    <>
      <NothingPublic mission={mission} versions={versions} />
      <VersionPicker mission={mission} versions={versions} chosen={chosen} onVersion={onVersion} onPublish={setAsked} />
      {asked !== null && (
        <PublishDialog
          mission={mission}
          version={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      <VersionView
        mission={mission}
        versionId={chosen.id}
        day={choice.day}
        onVersion={onVersion}
        onDay={(day) => {
          onChoice({ ...choice, day });
        }}
      />
      <Scenarios mission={mission} versions={versions} onVersion={onVersion} />
      <VersionHistory mission={mission} versions={versions} onVersion={onVersion} />
    </>
  );
}
