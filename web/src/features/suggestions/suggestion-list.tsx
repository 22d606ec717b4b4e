import './suggestions.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant, Side } from '../../api-client/contract.js';
import { everyParticipantQuery } from '../../api-client/participants.js';
import { suggestionsQuery } from '../../api-client/suggestions.js';
import { vetoesQuery } from '../../api-client/vetoes.js';
import { useLocale } from '../../i18n/use-locale.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { BudgetBar } from '../../wishing/budget-bar.js';
import { useWishing, type Wishing } from '../../wishing/use-wishing.js';
import { type CatalogueEntry, type CatalogueFilter, catalogueOf, filtered } from './catalogue.js';
import { CatalogueFilters } from './catalogue-filters.js';
import { RefusedList } from './refused-list.js';
import { SuggestionCard } from './suggestion-card.js';
import { useVeto } from './veto-button.js';

export type CatalogueView = 'suggested' | 'others' | 'refused';

export interface CatalogueChoice extends CatalogueFilter {
  readonly view?: CatalogueView | undefined;
  /** An organiser sees what the participant sees, and nothing else. */
  readonly as?: 'participant' | undefined;
}

interface SuggestionListProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly side: Side;
  readonly mayRequest: boolean;
  /** Whether the reader sees and changes what the participant wishes. */
  readonly mayWish: boolean;
  readonly choice: CatalogueChoice;
  readonly onChoice: (choice: CatalogueChoice) => void;
}

/** Everybody of the other side: who is suggested and why, who is not and why not, and whom one refuses. */
export function SuggestionList(props: SuggestionListProps) {
  const { missionId, participationId, side } = props;
  const { t } = useTranslation('suggestions');
  const locale = useLocale();
  const suggestions = useQuery(suggestionsQuery(missionId, participationId, locale));
  const participants = useQuery(everyParticipantQuery(missionId, side === 'sme' ? 'buyer' : 'sme', locale));
  const vetoes = useQuery(vetoesQuery(missionId, participationId));
  return (
    <section aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" className="h4">
        {t('title')}
      </h2>
      <QueryView query={suggestions}>
        {(listed) => (
          <QueryView query={participants}>
            {({ items: everybody }) => (
              <QueryView query={vetoes}>
                {({ counterpartIds }) => (
                  <Catalogue
                    {...props}
                    {...catalogueOf(everybody, listed, counterpartIds)}
                    refused={everybody.filter(({ id }) => counterpartIds.includes(id))}
                  />
                )}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </section>
  );
}

interface CatalogueProps extends SuggestionListProps {
  readonly suggested: readonly CatalogueEntry[];
  readonly others: readonly CatalogueEntry[];
  readonly refused: readonly Participant[];
}

function Catalogue(props: CatalogueProps) {
  const { missionId, participationId, suggested, others, refused, choice, onChoice } = props;
  const { t } = useTranslation('suggestions');
  const { view = 'suggested', as, ...filter } = choice;
  const veto = useVeto(missionId, participationId);
  const wishing = useWishing(missionId, participationId, props.mayWish);
  const [justRefused, setJustRefused] = useState<Participant | null>(null);
  const change = (participant: Participant, isRefused: boolean) => {
    setJustRefused(isRefused ? participant : null);
    veto.send({ missionId, participationId, counterpartId: participant.id, isRefused });
  };
  const entries = view === 'others' ? others : suggested;
  return (
    <>
      <ChoiceGroup
        legend={t('view.legend')}
        value={view}
        choices={[
          { value: 'suggested', label: t('view.suggested', { count: suggested.length }) },
          { value: 'others', label: t('view.others', { count: others.length }) },
          { value: 'refused', label: t('view.refused', { count: refused.length }) },
        ]}
        onChange={(chosen) =>
          onChoice({ ...filter, as, view: chosen === 'suggested' ? undefined : (chosen as CatalogueView) })
        }
      />
      {wishing?.wishes.mayChange === true && view !== 'refused' && (
        <BudgetBar gold={wishing.wishes.gold} silver={wishing.wishes.silver} />
      )}
      <ProblemNotice error={veto.error} />
      {justRefused !== null && refused.some(({ id }) => id === justRefused.id) && (
        <Notice kind="success" title={t('veto.done', { company: justRefused.company.name })}>
          <p>{t('veto.secret')}</p>
          <Button type="button" color="primary" outline size="sm" onClick={() => change(justRefused, false)}>
            {t('veto.undo')}
          </Button>
        </Notice>
      )}
      {view === 'refused' ? (
        <RefusedList
          refused={refused}
          isPending={veto.isPending}
          onLetIn={(participant) => change(participant, false)}
        />
      ) : (
        <Entries
          {...props}
          key={view}
          entries={entries}
          filter={filter}
          onFilter={(changed) => onChoice({ ...changed, as, view: choice.view })}
          wishing={wishing}
          isVetoPending={veto.isPending}
          onRefuse={(participant) => change(participant, true)}
        />
      )}
    </>
  );
}

interface EntriesProps extends SuggestionListProps {
  readonly entries: readonly CatalogueEntry[];
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly wishing: Wishing | null;
  readonly isVetoPending: boolean;
  readonly onRefuse: (participant: Participant) => void;
}

/** How many are drawn at once: a list of hundreds is filtered, not read. */
const pageSize = 30;

function Entries(props: EntriesProps) {
  const { missionId, participationId, mayRequest, entries, filter, onFilter, wishing, isVetoPending, onRefuse } = props;
  const { t } = useTranslation('suggestions');
  const [pages, setPages] = useState(1);
  const shown = filtered(entries, filter);
  if (entries.length === 0) return <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>;
  return (
    <>
      <CatalogueFilters
        entries={entries}
        shownCount={shown.length}
        isRanked={props.choice.view !== 'others'}
        filter={filter}
        onFilter={onFilter}
      />
      {shown.length === 0 && <EmptyState title={t('noneLeft')}>{t('noneLeftAdvice')}</EmptyState>}
      <ol className="card-list suggestion-list">
        {shown.slice(0, pages * pageSize).map((entry) => (
          <SuggestionCard
            key={entry.participant.id}
            missionId={missionId}
            fromParticipationId={participationId}
            entry={entry}
            view={props.choice.as ?? 'organiser'}
            mayRequest={mayRequest}
            wishing={wishing}
            isVetoPending={isVetoPending}
            onRefuse={() => onRefuse(entry.participant)}
          />
        ))}
      </ol>
      {shown.length > pages * pageSize && (
        <p className="mt-3">
          <Button type="button" color="primary" outline onClick={() => setPages(pages + 1)}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
