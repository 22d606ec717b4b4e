import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairExplanation, ScoredExplanation } from '../../api-client/contract.js';
import { type CounterpartAddress, explanationQuery } from '../../api-client/suggestions.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { QueryView } from '../../ui/query-view.js';
import { ScoreTable } from './score-table.js';
import { StopReasons } from './stop-reasons.js';

interface ScoreDetailsProps {
  readonly pair: CounterpartAddress;
  readonly companyName: string;
  readonly question: 'why' | 'whyNot';
  /** Organisers hear all there is, unless they want to see what the participant sees. */
  readonly view?: 'organiser' | 'participant';
}

/** Answers on demand why somebody is suggested, with what anybody can add up, or why not. */
export function ScoreDetails({ pair, companyName, question, view = 'organiser' }: ScoreDetailsProps) {
  const { t } = useTranslation('suggestions');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="score-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(`score.${question}`)}
        <span className="visually-hidden"> {companyName}</span>
      </summary>
      {isOpen && <Explanation pair={pair} view={view} />}
    </details>
  );
}

interface ExplanationProps {
  readonly pair: CounterpartAddress;
  readonly view: 'organiser' | 'participant';
}

function Explanation({ pair, view }: ExplanationProps) {
  const locale = useLocale();
  const query = useQuery(explanationQuery(pair, view, locale));
  return <QueryView query={query}>{(explanation) => <Told explanation={explanation} />}</QueryView>;
}

function Told({ explanation }: { readonly explanation: PairExplanation }) {
  const { t } = useTranslation('suggestions');
  if (explanation.outcome === 'not-suggested') return <StopReasons reasons={explanation.stoppedBy} />;
  return (
    <>
      {!explanation.isSuggested && <p>{t('score.notOnList')}</p>}
      <ScoreTable explanation={explanation} />
      <Rises explanation={explanation} />
    </>
  );
}

/** What would raise the score, and how far. */
function Rises({ explanation }: { readonly explanation: ScoredExplanation }) {
  const { t } = useTranslation('suggestions');
  const { word } = useVocabulary();
  const id = useId();
  if (explanation.wouldRaise.length === 0) return null;
  return (
    <>
      <h4 id={id} className="h6">
        {t('score.raiseTitle')}
      </h4>
      <ul className="rise-list" aria-labelledby={id}>
        {explanation.wouldRaise.map(({ kind, change, scoreThen, facts }) => {
          const told = { term: word('term', kind), points: Math.round(scoreThen * 100) };
          const [only, ...others] = [facts.unstatedBy ?? []].flat();
          const isOneSided = change === 'state' && others.length === 0 && (only === 'sme' || only === 'buyer');
          return (
            <li key={kind}>
              {isOneSided
                ? t('score.raise.stateBy', { ...told, who: t(`side.${only}`) })
                : t(`score.raise.${change}`, told)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
