import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { useLocale } from '../../i18n/use-locale.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { PickedList } from '../../ui/picked-list.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { arrivalAfter, DELAYS, USUAL_DELAY } from './delays.js';
import { useReport } from './use-report.js';

/** Several who travel together and come later: one report, so that one repair answers for all of them. */
export function ReportDelegation({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const { data } = useQuery(deskPeopleQuery(mission.id, useLocale()));
  const [participationIds, setParticipationIds] = useState<readonly string[]>([]);
  const [minutes, setMinutes] = useState(USUAL_DELAY);
  const command = useReport(mission.id, () => {
    setParticipationIds([]);
  });
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="h4">
        {t('delegation.title')}
      </h2>
      <PickedList
        label={t('delegation.who')}
        hint={t('delegation.hint')}
        picked={participationIds}
        choices={(data?.items ?? []).map((one) => ({ value: one.id, label: one.company.name }))}
        onChange={setParticipationIds}
      />
      <div className="desk-actions">
        <SelectField
          label={t('late.label')}
          value={String(minutes)}
          choices={DELAYS.map((count) => ({ value: String(count), label: t('late.minutes', { count }) }))}
          onChange={(chosen) => {
            setMinutes(Number(chosen));
          }}
        />
        <CommandButton
          size="sm"
          isPending={command.isPending}
          isUnavailable={participationIds.length === 0}
          onClick={() => {
            const arrivesAt = arrivalAfter(minutes);
            command.send({
              missionId: mission.id,
              report: { kind: 'lateness', participationIds: [...participationIds], arrivesAt },
            });
          }}
        >
          {t('late.action')}
        </CommandButton>
      </div>
      <ProblemNotice error={command.error} />
    </section>
  );
}
