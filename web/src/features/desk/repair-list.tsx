import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRepair, Incident, MissionView } from '../../api-client/contract.js';
import { repairsQuery } from '../../api-client/desk.js';
import { QueryView } from '../../ui/query-view.js';
import { Repair } from './repair.js';

/** Answered ones that are still worth a look: the last can be undone. */
const SHOWN_ANSWERED = 3;

const open = ['queued', 'proposed', 'failed'];
const answered = ['accepted', 'nothing-to-do'];

interface RepairListProps {
  readonly mission: MissionView;
  readonly incidents: readonly Incident[];
}

/** Repairs that wait for an answer, and the last that got one. */
export function RepairList({ mission, incidents }: RepairListProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const query = useQuery(repairsQuery(mission.id));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="h4">
        {t('repairs.title')}
      </h2>
      <QueryView query={query}>
        {({ items }) => {
          const shown = shownOf(items);
          if (shown.length === 0) return <p>{t('repairs.none')}</p>;
          return shown.map((repair) => (
            <Repair
              key={repair.id}
              mission={mission}
              repair={repair}
              incident={incidents.find((incident) => incident.id === repair.incidentId)}
            />
          ));
        }}
      </QueryView>
    </section>
  );
}

function shownOf(items: readonly AgendaRepair[]): readonly AgendaRepair[] {
  return [
    ...items.filter(({ status }) => open.includes(status)),
    ...items.filter(({ status }) => answered.includes(status)).slice(0, SHOWN_ANSWERED),
  ];
}
