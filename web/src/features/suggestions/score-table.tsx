import { useTranslation } from 'react-i18next';
import type { ScoredExplanation } from '../../api-client/contract.js';
import { useNumber } from '../../i18n/use-number.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ProductFigures } from './product-figures.js';
import { reasonSentence } from './reason-sentence.js';

type Term = ScoredExplanation['terms'][number];

/** The terms of a score: what each weighs and is worth to either side, and the points that it brings. */
export function ScoreTable({ explanation }: { readonly explanation: ScoredExplanation }) {
  const { t, i18n } = useTranslation('suggestions');
  const { word } = useVocabulary();
  const figures = useFigures();
  const { terms, utility, score } = explanation;
  return (
    <>
      <table className="table stacking-table score-table">
        <caption>{t('score.tableLead')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('score.term')}</th>
            <th scope="col">{t('score.forSme')}</th>
            <th scope="col">{t('score.forBuyer')}</th>
            <th scope="col">{t('score.pointsColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.kind}>
              <th scope="row">
                {word('term', term.kind)}
                <span className="score-sentence">
                  {saysWhatIsThere.has(term.kind) || suits(term) ? reasonSentence(i18n, term) : t('score.weak')}
                </span>
                {term.kind === 'products' && term.forSme !== null && (
                  <ProductFigures facts={term.facts} value={term.forSme.value} parts={figures.parts} />
                )}
              </th>
              <td data-label={t('score.forSme')}>{product(term.forSme, figures.parts)}</td>
              <td data-label={t('score.forBuyer')}>{product(term.forBuyer, figures.parts)}</td>
              <td data-label={t('score.pointsColumn')}>{term.points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('score.total')}</th>
            <td data-label={t('score.forSme')}>{figures.parts(utility.sme)}</td>
            <td data-label={t('score.forBuyer')}>{figures.parts(utility.buyer)}</td>
            <td data-label={t('score.pointsColumn')}>
              <strong>{Math.round(score * 100)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="field-hint">
        {t('score.formula', {
          sme: figures.parts(utility.sme),
          buyer: figures.parts(utility.buyer),
          score: figures.parts(score),
        })}
      </p>
    </>
  );
}

/** Terms whose sentences name what is there, well or badly; those of the others praise. */
const saysWhatIsThere: ReadonlySet<string> = new Set(['products', 'roles', 'certifications', 'languages']);

/** Above an even chance or a half fit for whoever weighs it, as for reasons. */
function suits({ forSme, forBuyer }: Term): boolean {
  return [forSme, forBuyer].every((side) => side === null || side.value > 0.5);
}

function product(side: Term['forSme'], parts: (value: number) => string): string {
  return side === null ? '–' : `${parts(side.weight)} × ${parts(side.value)}`;
}

/** Three digits: enough to come to the same points. */
function useFigures() {
  const number = useNumber();
  return { parts: (value: number) => number(value, 3) };
}
