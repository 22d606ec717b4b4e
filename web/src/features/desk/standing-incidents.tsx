import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, MissionView } from '../../api-client/contract.js';
import { withdrawIncident } from '../../api-client/desk.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useIncidentSentence } from './use-incident-sentence.js';

interface StandingIncidentsProps {
  readonly mission: MissionView;
  readonly incidents: readonly Incident[];
}

/** What has come up and still holds; taking it back moves nothing. */
export function StandingIncidents({ mission, incidents }: StandingIncidentsProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const queryClient = useQueryClient();
  const sentence = useIncidentSentence(mission);
  const command = useCommand(withdrawIncident, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.attendance(mission.id) }),
  );
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="h4">
        {t('standing.title')}
      </h2>
      {incidents.length === 0 && <p>{t('standing.none')}</p>}
      <ProblemNotice error={command.error} />
      <ul className="desk-incidents">
        {incidents.map((incident) => (
          <li key={incident.id} className="desk-row">
            <span>{sentence(incident)}</span>
            <CommandButton
              size="sm"
              isOutlined
              isPending={command.isPending}
              onClick={() => {
                command.send({ missionId: mission.id, incidentId: incident.id });
              }}
            >
              {t('standing.withdraw')}
              <span className="visually-hidden">: {sentence(incident)}</span>
            </CommandButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
