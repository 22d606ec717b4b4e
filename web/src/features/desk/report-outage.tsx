import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useReport } from './use-report.js';

/** A table that closes or an interpreter who is out, from some time on. */
export function ReportOutage({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="h4">
        {t('outage.title')}
      </h2>
      <OutageForm
        mission={mission}
        things={mission.tables}
        label={t('outage.table')}
        action={t('outage.close')}
        reportOf={(tableId) => ({ kind: 'table-closure', tableId })}
      />
      {mission.interpreters.length > 0 && (
        <OutageForm
          mission={mission}
          things={mission.interpreters}
          label={t('outage.interpreter')}
          action={t('outage.out')}
          reportOf={(interpreterId) => ({ kind: 'interpreter-absence', interpreterId })}
        />
      )}
    </section>
  );
}

interface OutageFormProps {
  readonly mission: MissionView;
  readonly things: readonly { readonly id: string; readonly label: string }[];
  readonly label: string;
  readonly action: string;
  readonly reportOf: (
    thingId: string,
  ) =>
    | { readonly kind: 'table-closure'; readonly tableId: string }
    | { readonly kind: 'interpreter-absence'; readonly interpreterId: string };
}

function OutageForm({ mission, things, label, action, reportOf }: OutageFormProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const [thingId, setThingId] = useState(things[0]?.id ?? '');
  const [startsAt, setStartsAt] = useState('');
  const command = useReport(mission.id);
  const since = [
    { value: '', label: t('outage.now') },
    ...mission.slots.map(({ startsAt: value }) => ({
      value,
      label: formatDayAndTime(value, mission.venue.timeZone, locale),
    })),
  ];
  return (
    <div className="desk-actions">
      <SelectField
        label={label}
        value={thingId}
        choices={things.map((thing) => ({ value: thing.id, label: thing.label }))}
        onChange={setThingId}
      />
      <SelectField label={t('outage.from')} value={startsAt} choices={since} onChange={setStartsAt} />
      <CommandButton
        size="sm"
        isPending={command.isPending}
        onClick={() => {
          command.send({
            missionId: mission.id,
            report: { ...reportOf(thingId), ...(startsAt !== '' && { startsAt }) },
          });
        }}
      >
        {action}
      </CommandButton>
      <ProblemNotice error={command.error} />
    </div>
  );
}
