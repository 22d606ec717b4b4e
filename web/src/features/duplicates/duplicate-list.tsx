import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Duplicate, MissionView } from '../../api-client/contract.js';
import { duplicatesQuery, tellApart } from '../../api-client/duplicates.js';
import { useCommand } from '../../api-client/use-command.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { DuplicateCard } from './duplicate-card.js';
import { MergedPairs } from './merged-pairs.js';

/** Pairs of participants that look like one company: judged one by one, and remembered. */
export function DuplicateList({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('duplicates');
  const queryClient = useQueryClient();
  const query = useQuery(duplicatesQuery(mission.id));
  const command = useCommand(tellApart, () =>
    queryClient.invalidateQueries({ queryKey: duplicatesQuery(mission.id).queryKey }),
  );
  const judge = (pair: Duplicate, areTwo: boolean) => {
    const { one, other } = pair;
    command.send({
      missionId: mission.id,
      participationId: one.participationId,
      otherId: other.participationId,
      areTwo,
    });
  };
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      <ProblemNotice error={command.error} />
      <QueryView query={query}>
        {({ items, total }) => (
          <>
            <Pairs
              pairs={items.filter(({ toldApartAt }) => toldApartAt === null)}
              mission={mission}
              isPending={command.isPending}
              onJudged={judge}
            />
            <ToldApart
              pairs={items.filter(({ toldApartAt }) => toldApartAt !== null)}
              mission={mission}
              isPending={command.isPending}
              onJudged={judge}
            />
            {total > items.length && <p>{t('listed', { shown: items.length, total })}</p>}
          </>
        )}
      </QueryView>
      <MergedPairs mission={mission} />
    </>
  );
}

interface PairsProps {
  readonly pairs: readonly Duplicate[];
  readonly mission: MissionView;
  readonly isPending: boolean;
  readonly onJudged: (pair: Duplicate, areTwo: boolean) => void;
}

function Pairs({ pairs, ...rest }: PairsProps) {
  const { t } = useTranslation('duplicates');
  if (pairs.length === 0) return <EmptyState title={t('none')}>{t('noneAdvice')}</EmptyState>;
  return <PairCards pairs={pairs} {...rest} />;
}

function ToldApart({ pairs, ...rest }: PairsProps) {
  const { t } = useTranslation('duplicates');
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="told-apart-title">
      <h2 id="told-apart-title" className="h4">
        {t('toldApart.title')}
      </h2>
      <PairCards pairs={pairs} {...rest} />
    </section>
  );
}

function PairCards({ pairs, mission, isPending, onJudged }: PairsProps) {
  return (
    <ul className="card-list">
      {pairs.map((pair) => (
        <li key={`${pair.one.participationId} ${pair.other.participationId}`} className="plain-card">
          <DuplicateCard
            pair={pair}
            mission={mission}
            isPending={isPending}
            onJudged={(areTwo) => {
              onJudged(pair, areTwo);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
