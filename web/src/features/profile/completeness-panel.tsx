import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ParticipantMarketProfile, ProfileCompleteness, Side } from '../../api-client/contract.js';
import { completenessQuery } from '../../api-client/market-profiles.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown, useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay } from '../../time/format-time.js';
import { Icon } from '../../ui/icon.js';
import { QueryView } from '../../ui/query-view.js';
import { anchorOf, fieldOfTerm, placeOf } from './profile-fields.js';
import { useFieldName } from './field-section.js';

interface CompletenessPanelProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly view: ParticipantMarketProfile;
}

/** What the profile as it is stored makes possible, and what each field left open costs. */
export function CompletenessPanel({ missionId, participationId, view }: CompletenessPanelProps) {
  const { t } = useTranslation('profile');
  const query = useQuery(completenessQuery({ missionId, participationId }));
  return (
    <section aria-labelledby="completeness-title" className="completeness">
      <h2 id="completeness-title" className="h5">
        {t('completeness.title')}
      </h2>
      <QueryView query={query}>{(measured) => <Measured measured={measured} side={view.side} />}</QueryView>
      <Notices view={view} />
    </section>
  );
}

function Measured({ measured, side }: { readonly measured: ProfileCompleteness; readonly side: Side }) {
  const { t } = useTranslation('profile');
  const { word } = useVocabulary();
  const { counterparts, possible, missing } = measured;
  if (counterparts === 0) return <p>{t('completeness.nobodyYet')}</p>;
  return (
    <>
      <p className="completeness-figure">
        <strong>{possible}</strong> {t(`completeness.possible-${side}`, { counterparts })}
      </p>
      <div className="meter" aria-hidden="true">
        <span style={{ inlineSize: `${String((100 * possible) / counterparts)}%` }} />
      </div>
      {missing.length === 0 ? (
        <p>{t(possible === 0 ? 'completeness.nobodyPossible' : 'completeness.nothingMissing')}</p>
      ) : (
        <>
          <p>{t('completeness.lead')}</p>
          <ol className="missing-list">
            {missing.map(({ kind, closedPairs, uncountedPairs }) => (
              <li key={kind}>
                <a href={`#${anchorOf(fieldOfTerm(kind, side))}`}>{word('term', kind)}</a>
                <span>
                  {closedPairs > 0
                    ? t('completeness.closed', { count: closedPairs })
                    : t('completeness.uncounted', { count: uncountedPairs })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** A fact in the reader's words; nothing where the notice has no such fact. */
function said(fact: string | null | undefined, inWords: (fact: string) => string): string {
  return fact === null || fact === undefined ? '' : inWords(fact);
}

/** What keeps the profile from being of use, now or soon. */
function Notices({ view }: { readonly view: ParticipantMarketProfile }) {
  const { i18n } = useTranslation('profile');
  const { certification, language: languageName } = useVocabulary();
  const locale = useLocale();
  const name = useFieldName(view.side);
  if (view.notices.length === 0) return null;
  return (
    <ul className="profile-notices">
      {view.notices.map(({ path, notice, nearest = null, ...facts }) => (
        <li key={`${path} ${notice}`}>
          <Icon name="warning-circle" size="xs" />
          <span>
            <a href={`#${anchorOf(placeOf(path).field)}`}>{name(placeOf(path).field)}</a>
            {': '}
            {translateKnown(i18n, 'profile', `notice.${nearest === null ? notice : `${notice}-nearest`}`, {
              nearest: said(nearest, certification),
              code: said(facts.code, certification),
              language: said(facts.language, languageName),
              likely: said(facts.likely, languageName),
              validUntil: said(facts.validUntil, (day) => formatDay(day, locale)),
            }) ?? notice}
          </span>
        </li>
      ))}
    </ul>
  );
}
