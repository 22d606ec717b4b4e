import { useTranslation } from 'react-i18next';
import type { FairnessReport } from '../../api-client/contract.js';
import { BarList } from './bar-list.js';
import { TableBehind } from '../../ui/table-behind.js';

/** What the meetings are told by: firms of the region by sector and province, and their partners by sector. */
const charts = [
  { id: 'sme-sector', side: 'sme', attribute: 'sector' },
  { id: 'sme-province', side: 'sme', attribute: 'province' },
  { id: 'buyer-sector', side: 'buyer', attribute: 'sector' },
] as const;

/** How many meetings are agreed, by sector and by province. */
export function GroupsChart({ report }: { readonly report: FairnessReport }) {
  const { t } = useTranslation('figures');
  return charts.map(({ id, side, attribute }) => {
    const groups = report.groups
      .filter((group) => group.side === side && group.attribute === attribute)
      .map(({ group, label, meetings, participants }) => ({ id: group, name: label ?? group, meetings, participants }))
      .sort((one, other) => other.meetings - one.meetings);
    if (groups.length === 0) return null;
    return (
      <section key={id} aria-labelledby={`figures-${id}`}>
        <h2 id={`figures-${id}`} className="h4">
          {t(`groups.${id}`)}
        </h2>
        <BarList
          label={t(`groups.${id}`)}
          bars={groups.map(({ meetings, ...group }) => ({ ...group, value: meetings, text: String(meetings) }))}
        />
        <TableBehind
          caption={t(`groups.${id}`)}
          columns={[t(`groups.column.${attribute}`), t('meetings'), t('groups.participants')]}
          rows={groups.map(({ name, meetings, participants }) => [name, meetings, participants])}
        />
      </section>
    );
  });
}
