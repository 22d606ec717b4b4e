import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MatchSetup, PairExplanation } from '../../api-client/contract.js';
import { weightsPreviewQuery } from '../../api-client/match-setup.js';
import { useLocale } from '../../i18n/use-locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { QueryView } from '../../ui/query-view.js';
import { usePause } from '../../ui/use-pause.js';

interface WeightsPreviewProps {
  readonly missionId: string;
  readonly weights: MatchSetup['weights'];
  readonly nameOf: (participationId: string) => string;
}

/** Waiting until a slider stands still saves a computation per step. */
const slidingPauseMilliseconds = 400;

/** What the weights of the sliders do to some pairs, beside what holds now. */
export function WeightsPreview({ missionId, weights, nameOf }: WeightsPreviewProps) {
  const { t } = useTranslation('matchSetup');
  const locale = useLocale();
  const asked = usePause(weights, slidingPauseMilliseconds);
  const query = useQuery({ ...weightsPreviewQuery(missionId, asked, locale), placeholderData: keepPreviousData });
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title" className="h5">
        {t('preview.title')}
      </h2>
      <p>{t('preview.lead')}</p>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('preview.empty')} />
          ) : (
            <table className="table preview-table" aria-busy={query.isFetching}>
              <thead>
                <tr>
                  <th scope="col">{t('preview.pair')}</th>
                  <th scope="col">{t('preview.now')}</th>
                  <th scope="col">{t('preview.then')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ smeId, buyerId, now, then }) => (
                  <tr key={`${smeId} ${buyerId}`}>
                    <th scope="row">
                      {nameOf(smeId)}
                      <span className="preview-partner">{nameOf(buyerId)}</span>
                    </th>
                    <td>{pointsOf(now) ?? '–'}</td>
                    <td>
                      <strong>{pointsOf(then) ?? '–'}</strong> <Change now={pointsOf(now)} then={pointsOf(then)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </section>
  );
}

function Change({ now, then }: { readonly now: number | null; readonly then: number | null }) {
  if (now === null || then === null || now === then) return null;
  const change = then - now;
  return (
    <span
      className={change > 0 ? 'change-up' : 'change-down'}
    >{`${change > 0 ? '+' : '−'}${String(Math.abs(change))}`}</span>
  );
}

function pointsOf(explanation: PairExplanation): number | null {
  return explanation.outcome === 'scored' ? Math.round(explanation.score * 100) : null;
}
