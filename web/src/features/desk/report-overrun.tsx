import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';
import { serverInstant } from '../../time/server-clock.js';
import { CommandButton } from '../../ui/command-button.js';
import { SelectField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { OFTEN_ENOUGH_FOR_MINUTES, useTicking } from '../../time/use-ticking.js';
import { useReport } from './use-report.js';

const MINUTES = [5, 10, 15, 20] as const;
const MILLISECONDS_PER_MINUTE = 60_000;

/** A meeting that goes on beyond its slot: the one that began last at that table. */
export function ReportOverrun({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [tableId, setTableId] = useState(mission.tables[0]?.id ?? '');
  const [minutes, setMinutes] = useState<number>(MINUTES[1]);
  const command = useReport(mission.id);
  const slot = latestBegun(mission.slots, useTicking(serverInstant, OFTEN_ENOUGH_FOR_MINUTES));
  return (
    <section aria-labelledby={id} className="mt-4">
      <h2 id={id} className="h4">
        {t('overrun.title')}
      </h2>
      {slot === null ? (
        <p>{t('overrun.none')}</p>
      ) : (
        <div className="desk-actions">
          <SelectField
            label={t('outage.table')}
            value={tableId}
            choices={mission.tables.map((table) => ({ value: table.id, label: table.label }))}
            onChange={setTableId}
          />
          <SelectField
            label={t('overrun.by')}
            value={String(minutes)}
            choices={MINUTES.map((count) => ({ value: String(count), label: t('late.minutes', { count }) }))}
            onChange={(chosen) => {
              setMinutes(Number(chosen));
            }}
          />
          <CommandButton
            size="sm"
            isPending={command.isPending}
            onClick={() => {
              const endsAt = new Date(Date.parse(slot.endsAt) + minutes * MILLISECONDS_PER_MINUTE).toISOString();
              command.send({ missionId: mission.id, report: { kind: 'overrun', tableId, slotId: slot.id, endsAt } });
            }}
          >
            {t('overrun.action')}
          </CommandButton>
        </div>
      )}
      <ProblemNotice error={command.error} />
    </section>
  );
}

/** Null before the first has begun. */
function latestBegun(slots: MissionView['slots'], now: number): MissionView['slots'][number] | null {
  return slots.filter(({ startsAt }) => Date.parse(startsAt) <= now).at(-1) ?? null;
}
