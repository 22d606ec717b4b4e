import './rehearsal.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { AgendaVersionSummary, MissionView, Rehearsal } from '../../api-client/contract.js';
import { askForRehearsal, cancelRehearsal, isUnderWay, rehearsalsQuery } from '../../api-client/rehearsals.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { RehearsalForm } from './rehearsal-form.js';
import { RehearsalReportView } from './rehearsal-report.js';

interface RehearsalViewProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
}

/** Has a day played, shows how far that is, and what came of it. */
export function RehearsalView({ mission, versions }: RehearsalViewProps) {
  const { t } = useTranslation('rehearsal');
  const queryClient = useQueryClient();
  const query = rehearsalsQuery(mission.id);
  const rehearsals = useQuery(query);
  const refresh = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const asking = useCommand(askForRehearsal, refresh);
  const cancelling = useCommand(cancelRehearsal, refresh);
  if (versions.length === 0) return <EmptyState title={t('noVersion')} />;
  return (
    <>
      <RehearsalForm
        mission={mission}
        versions={versions}
        isPending={asking.isPending}
        onPlay={(wish) => {
          asking.send({ missionId: mission.id, wish });
        }}
      />
      <ProblemNotice error={asking.error ?? cancelling.error} />
      <QueryView query={rehearsals}>
        {({ items: [latest] }) =>
          latest === undefined ? (
            <p>{t('none')}</p>
          ) : (
            <Latest
              mission={mission}
              rehearsal={latest}
              isCancelling={cancelling.isPending}
              onCancel={() => {
                cancelling.send({ missionId: mission.id, rehearsalId: latest.id });
              }}
            />
          )
        }
      </QueryView>
    </>
  );
}

interface LatestProps {
  readonly mission: MissionView;
  readonly rehearsal: Rehearsal;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

function Latest({ mission, rehearsal, isCancelling, onCancel }: LatestProps) {
  const { t } = useTranslation('rehearsal');
  const { status, share, failure, report } = rehearsal;
  const percent = Math.round(share * 100);
  return (
    <>
      <p role="status">{t(`status.${status}`, { percent })}</p>
      {failure !== null && <p>{t(`failure.${failure}`)}</p>}
      {isUnderWay(rehearsal) && (
        <>
          <Progress value={percent} aria-label={t('title')} />
          <CommandButton isOutlined size="sm" isPending={isCancelling} onClick={onCancel}>
            {t('stop')}
          </CommandButton>
        </>
      )}
      {report !== null && <RehearsalReportView mission={mission} report={report} />}
    </>
  );
}
