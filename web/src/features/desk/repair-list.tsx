import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRepair, Incident, MissionView } from '../../api-client/contract.js';
import { repairsQuery } from '../../api-client/desk.js';
import { QueryView } from '../../ui/query-view.js';
import { isLeft, Repair } from './repair.js';

/** Answered ones that are still worth a look: the last can be undone. */
const SHOWN_ANSWERED = 3;

const open = ['queued', 'proposed', 'failed'];

/** That nothing had to be mended is worth knowing of something that came up, not of a look taken after a publication. */
const isAnswered = ({ status, incidentId }: AgendaRepair): boolean =>
  status === 'accepted' || (status === 'nothing-to-do' && incidentId !== null);

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
          const shown = shownOf(items, incidents.length > 0);
          if (shown.length === 0) return <p>{t('repairs.none')}</p>;
          return shown.map((repair) => (
            <Repair key={repair.id} mission={mission} repair={repair} incidents={incidents} />
          ));
        }}
      </QueryView>
    </section>
  );
}

function shownOf(items: readonly AgendaRepair[], stillStands: boolean): readonly AgendaRepair[] {
  return [
    ...items.filter(({ status }) => open.includes(status)),
    ...items.slice(0, 1).filter((newest) => stillStands && isLeft(newest)),
    ...items.filter(isAnswered).slice(0, SHOWN_ANSWERED),
  ];
}
