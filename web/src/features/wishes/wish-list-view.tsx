import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Wishes } from '../../api-client/contract.js';
import { Countdown } from '../../ui/countdown.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { BudgetBar } from '../../wishing/budget-bar.js';
import type { RankedWish } from '../../wishing/reorder.js';
import { useWishChange } from '../../wishing/use-wishing.js';
import { AddWish } from './add-wish.js';
import { WishCountsView } from './wish-counts-view.js';
import { WishRow } from './wish-row.js';
import './wishes.css';

interface WishListViewProps {
  readonly mission: MissionView;
  readonly participationId: string;
  readonly wishes: Wishes;
  /** The side on which the wished-for companies are. */
  readonly otherSide: 'sme' | 'buyer';
}

/** Whom a participant wishes to meet. Every change is kept at once; nobody of the other side sees any of it. */
export function WishListView({ mission, participationId, wishes, otherSide }: WishListViewProps) {
  const { t } = useTranslation('wishes');
  const command = useWishChange(mission.id, participationId);
  const { items, version, mayChange } = wishes;
  const [isAdding, setAdding] = useState(false);
  const save = (changed: readonly RankedWish[], isAddition = false) => {
    setAdding(isAddition);
    command.send({ missionId: mission.id, participationId, version, items: changed });
  };
  // Told where the change was made: the list can be longer than the screen.
  const [refusedChange, refusedAddition] = isAdding ? [null, command.error] : [command.error, null];
  return (
    <>
      <BudgetBar gold={wishes.gold} silver={wishes.silver} />
      {[wishes.gold, wishes.silver].some(({ used, budget }) => used > budget) && (
        <Notice kind="warning" title={t('overBudget.title')}>
          {t('overBudget.text')}
        </Notice>
      )}
      {mayChange && wishes.wishingEndsAt !== null && (
        <p>
          <Countdown until={wishes.wishingEndsAt} words={t('until')} venue={mission.venue} />
        </p>
      )}
      {!mayChange && <Notice kind="info" title={t('closed')} />}
      {wishes.isActedFor && <p className="acted-for">{t('actedFor')}</p>}
      {wishes.counts !== null && <WishCountsView counts={wishes.counts} />}
      <ProblemNotice error={refusedChange} />
      {items.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>
      ) : (
        <ol className="card-list wish-list" aria-label={t('title')}>
          {items.map((wish, index) => (
            <WishRow
              key={wish.counterpartId}
              items={items}
              index={index}
              isPending={command.isPending}
              mayChange={mayChange}
              onChange={(changed) => {
                save(changed);
              }}
            />
          ))}
        </ol>
      )}
      {mayChange && (
        <AddWish
          missionId={mission.id}
          side={otherSide}
          wishedIds={items.map(({ counterpartId }) => counterpartId)}
          isPending={command.isPending}
          refusal={refusedAddition}
          onAdd={(wish) => {
            save([...items, wish], true);
          }}
        />
      )}
    </>
  );
}
