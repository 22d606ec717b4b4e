import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView } from '../../api-client/contract.js';
import { BarList } from './bar-list.js';
import { idleTimeOf } from './idle-time.js';
import { TableBehind } from '../../ui/table-behind.js';

interface IdleChartProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
}

/** More bars say no more than these; the table has everybody. */
const SHOWN = 12;

/** Who waits longest between meetings. */
export function IdleChart({ mission, version }: IdleChartProps) {
  const { t } = useTranslation('figures');
  const everybody = idleTimeOf(mission, version);
  const waiting = everybody.filter(({ idleMinutes }) => idleMinutes > 0);
  return (
    <section aria-labelledby="figures-idle">
      <h2 id="figures-idle" className="h4">
        {t('idle.title')}
      </h2>
      <p className="field-hint">{t('idle.hint')}</p>
      {waiting.length === 0 ? (
        <p>{t('idle.nobody')}</p>
      ) : (
        <>
          <p>{t('idle.waiting', { count: waiting.length, everybody: everybody.length })}</p>
          <BarList
            label={t('idle.title')}
            bars={waiting.slice(0, SHOWN).map(({ participationId, companyName, idleMinutes }) => ({
              id: participationId,
              name: companyName,
              value: idleMinutes,
              text: t('minutes', { minutes: idleMinutes }),
            }))}
          />
        </>
      )}
      <TableBehind
        caption={t('idle.title')}
        columns={[t('company'), t('meetings'), t('idle.column')]}
        rows={everybody.map(({ companyName, meetings, idleMinutes }) => [
          companyName,
          meetings,
          t('minutes', { minutes: idleMinutes }),
        ])}
      />
    </section>
  );
}
