import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { configurationFindingsQuery } from '../../api-client/agendas.js';
import type { ConfigurationFinding } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { Chip } from '../../ui/chip.js';
import { QueryView } from '../../ui/query-view.js';

/** What keeps an agenda from being made, or will leave meetings without a place, each with what to do about it. */
export function ConfigurationCheck({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('missions');
  const query = useQuery(configurationFindingsQuery(missionId));
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('check.none')}</p>
        ) : (
          <section aria-labelledby="check-title">
            <h2 id="check-title" className="h4">
              {t('check.title', { count: items.length })}
            </h2>
            <ul className="plain-list">
              {items.map((finding) => (
                <FindingItem key={JSON.stringify(finding)} finding={finding} />
              ))}
            </ul>
          </section>
        )
      }
    </QueryView>
  );
}

const looks = {
  error: { kind: 'bad', icon: 'close-circle' },
  warning: { kind: 'warning', icon: 'warning-circle' },
} as const;

function FindingItem({ finding }: { readonly finding: ConfigurationFinding }) {
  const { t } = useTranslation('missions');
  const { language, names, list } = useVocabulary();
  const { severity, kind, participants, meetings, most, languagePairs } = finding;
  return (
    <li>
      <Chip {...looks[severity]}>{t(`check.severity.${severity}`)}</Chip>{' '}
      {t(`check.finding.${kind}`, {
        companies: names(participants.map(({ companyName }) => companyName)),
        meetings,
        most,
        languages: list(languagePairs.map((pair) => pair.split('-').map(language).join(' – '))),
      })}
    </li>
  );
}
