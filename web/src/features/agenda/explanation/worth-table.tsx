import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MissionView, WorthOfMore } from '../../../api-client/contract.js';
import { formatDay, wallDay } from '../../../time/format-time.js';
import { languagesInWords } from './remedy-sentence.js';

interface WorthTableProps {
  readonly mission: MissionView;
  readonly worth: readonly WorthOfMore[];
}

/** What one more interpreter, table or slot would bring, the most useful first; what brings nothing is left out. */
export function WorthTable({ mission, worth }: WorthTableProps) {
  const { t, i18n } = useTranslation('explanation');
  const useful = worth.filter(({ placed }) => placed > 0).sort((one, other) => other.placed - one.placed);
  return (
    <section aria-labelledby="worth-title">
      <h2 id="worth-title" className="h4">
        {t('worth.title')}
      </h2>
      {useful.length === 0 ? (
        <p>{t('worth.none')}</p>
      ) : (
        <>
          <p>{t('worth.lead')}</p>
          <table className="table worth-table">
            <thead>
              <tr>
                <th scope="col">{t('worth.addition')}</th>
                <th scope="col">{t('worth.brings')}</th>
              </tr>
            </thead>
            <tbody>
              {useful.map(({ addition, placed }) => (
                <tr key={JSON.stringify(addition)}>
                  <th scope="row">{additionInWords(i18n, mission, addition)}</th>
                  <td>{placed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function additionInWords(i18n: I18n, mission: MissionView, addition: WorthOfMore['addition']): string {
  const tell = i18n.getFixedT(i18n.language, 'explanation');
  switch (addition.kind) {
    case 'interpreter':
      return tell('worth.interpreter', { languages: languagesInWords(i18n, addition.languagePair) });
    case 'table':
      return tell('worth.table');
    case 'slot': {
      const last = mission.slots.find(({ id }) => id === addition.lastSlotId);
      const day = last && formatDay(wallDay(last.startsAt, mission.venue.timeZone), i18n.language, 'short');
      return tell('worth.slot', { day });
    }
  }
}
