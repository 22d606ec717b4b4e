import { useTranslation } from 'react-i18next';
import { renewExplanation } from '../../../api-client/agendas.js';
import type { AgendaExplanation, AgendaVersion, MissionView } from '../../../api-client/contract.js';
import { useCommand } from '../../../api-client/use-command.js';
import { useLocale } from '../../../i18n/use-locale.js';
import { formatDayAndTime } from '../../../time/format-time.js';
import { CommandButton } from '../../../ui/command-button.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { useAgendaRefresh } from '../use-agenda-refresh.js';

interface ExplanationStateProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly explanation: AgendaExplanation;
}

/** When the reasons were found out, or that they are being; whoever has changed the mission since can ask again. */
export function ExplanationState({ mission, version, explanation }: ExplanationStateProps) {
  const { t } = useTranslation('explanation');
  const locale = useLocale();
  const refresh = useAgendaRefresh(mission.id);
  const command = useCommand(renewExplanation, refresh);
  const { state, explainedAt } = explanation;
  if (state === 'closed') return null;
  return (
    <div className="explanation-state">
      <p className="mb-0" role="status">
        {explainedAt === null
          ? t('state.awaited')
          : t('state.explained', { time: formatDayAndTime(explainedAt, mission.venue.timeZone, locale) })}
      </p>
      {mission.abilities.includes('agenda.generate') && (
        <CommandButton
          isPending={command.isPending}
          isOutlined
          size="xs"
          onClick={() => {
            command.send({ missionId: mission.id, versionId: version.id });
          }}
        >
          {t('state.again')}
        </CommandButton>
      )}
      <ProblemNotice error={command.error} />
    </div>
  );
}
