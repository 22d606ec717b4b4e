import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterpreterRota, MissionView } from '../../api-client/contract.js';
import { interpreterRotaQuery } from '../../api-client/interpreters.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay, wallDay, wallTime } from '../../time/format-time.js';
import { CsvLink } from '../../ui/csv-link.js';
import { QueryView } from '../../ui/query-view.js';
import { rotaRows } from './rota-rows.js';

/** Who works when, where and for whom, as the public agenda has it: to read, to print and to take along as a file. */
export function Rota({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('interpreters');
  const id = useId();
  const query = useQuery(interpreterRotaQuery(mission.id));
  return (
    <section aria-labelledby={id} className="rota">
      <h2 id={id} className="h4">
        {t('rota.title')}
      </h2>
      <QueryView query={query}>
        {({ items, timeZone }) => (
          <>
            <div className="button-row not-printed">
              <Button type="button" size="sm" color="primary" outline onClick={() => window.print()}>
                {t('rota.print')}
              </Button>
              <FileLink mission={mission} rotas={items} timeZone={timeZone} />
            </div>
            {items.map((rota) => (
              <RotaOfOne key={rota.id} rota={rota} timeZone={timeZone} />
            ))}
          </>
        )}
      </QueryView>
    </section>
  );
}

interface FileLinkProps {
  readonly mission: MissionView;
  readonly rotas: readonly InterpreterRota[];
  readonly timeZone: string;
}

function FileLink({ mission, rotas, timeZone }: FileLinkProps) {
  const { t } = useTranslation('interpreters');
  const rows = rotaRows(rotas, timeZone, [
    t('rota.interpreter'),
    t('rota.day'),
    t('rota.from'),
    t('rota.to'),
    t('rota.table'),
    t('rota.firm'),
    t('rota.partner'),
  ]);
  return <CsvLink name={`${mission.name} - ${t('rota.title')}`} rows={rows} label={t('rota.file')} />;
}

function RotaOfOne({ rota, timeZone }: { readonly rota: InterpreterRota; readonly timeZone: string }) {
  const { t } = useTranslation('interpreters');
  const locale = useLocale();
  const { language, list } = useVocabulary();
  return (
    <section className="rota-of-one">
      <h3 className="h5">
        {rota.label} · {list(rota.languages.map(language))}
      </h3>
      {rota.meetings.length === 0 ? (
        <p>{t('rota.nothing')}</p>
      ) : (
        <table className="table stacking-table">
          <caption className="visually-hidden">{rota.label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rota.day')}</th>
              <th scope="col">{t('rota.time')}</th>
              <th scope="col">{t('rota.table')}</th>
              <th scope="col">{t('rota.firm')}</th>
              <th scope="col">{t('rota.partner')}</th>
            </tr>
          </thead>
          <tbody>
            {rota.meetings.map(({ meetingId, startsAt, endsAt, tableLabel, sme, buyer }) => (
              <tr key={meetingId}>
                <th scope="row">{formatDay(wallDay(startsAt, timeZone), locale)}</th>
                <td data-label={t('rota.time')}>
                  {wallTime(startsAt, timeZone)}–{wallTime(endsAt, timeZone)}
                </td>
                <td data-label={t('rota.table')}>{tableLabel}</td>
                <td data-label={t('rota.firm')}>{sme.companyName}</td>
                <td data-label={t('rota.partner')}>{buyer.companyName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
