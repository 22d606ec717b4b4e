import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListPreview as Preview, MatchSetup, Participant } from '../../api-client/contract.js';
import { listPreviewQuery } from '../../api-client/match-setup.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { EmptyState } from '../../ui/empty-state.js';
import { SelectField } from '../../ui/form-field.js';
import { QueryView } from '../../ui/query-view.js';
import { usePause } from '../../ui/use-pause.js';

interface ListPreviewProps {
  readonly missionId: string;
  readonly draft: MatchSetup;
  readonly participants: readonly Participant[];
}

/** Scoring everybody takes longer than a few pairs: waiting for the hand to rest saves most of it. */
const changingPauseMilliseconds = 800;

/** The list that one participant would see under the setup as it is in the form, before anything is saved. */
export function ListPreview({ missionId, draft, participants }: ListPreviewProps) {
  const { t } = useTranslation(['matchSetup', 'shell']);
  const [participationId, setParticipationId] = useState('');
  const choices = participants
    .map(({ id, company }) => ({ value: id, label: company.name }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
  return (
    <section className="form-section" aria-labelledby="list-preview-title">
      <h2 id="list-preview-title" className="h5">
        {t('list.title')}
      </h2>
      <p>{t('list.lead')}</p>
      <SelectField
        label={t('list.whose')}
        value={participationId}
        choices={[{ value: '', label: t('shell:choose') }, ...choices]}
        onChange={setParticipationId}
      />
      {participationId !== '' && (
        <>
          <Places missionId={missionId} participationId={participationId} draft={draft} />
          <p>
            <Link
              to="/missions/$missionId/participants/$participationId"
              params={{ missionId, participationId }}
              search={{ as: 'participant' }}
            >
              {t('list.whole')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

interface PlacesProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly draft: MatchSetup;
}

function Places({ missionId, participationId, draft }: PlacesProps) {
  const { t } = useTranslation('matchSetup');
  const locale = useLocale();
  const setup = usePause(draft, changingPauseMilliseconds);
  const query = useQuery({
    ...listPreviewQuery({ missionId, participationId, setup }, locale),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView query={query}>
      {({ items, gone }) => (
        <>
          {items.length === 0 ? (
            <EmptyState title={t('list.empty')} />
          ) : (
            <PlaceTable items={items} isBusy={query.isFetching} />
          )}
          {gone.length > 0 && (
            <p>
              <strong>{t('list.gone')}</strong> {gone.map(({ companyName }) => companyName).join(', ')}
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}

function PlaceTable({ items, isBusy }: { readonly items: Preview['items']; readonly isBusy: boolean }) {
  const { t } = useTranslation('matchSetup');
  const { country } = useVocabulary();
  return (
    <table className="table preview-table" aria-busy={isBusy}>
      <thead>
        <tr>
          <th scope="col">{t('list.place')}</th>
          <th scope="col">{t('list.counterpart')}</th>
          <th scope="col">{t('list.placeNow')}</th>
          <th scope="col">{t('list.points')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ counterpart, score, placeNow }, index) => (
          <tr key={counterpart.participationId}>
            <td>{index + 1}</td>
            <th scope="row">
              {counterpart.companyName}
              <span className="preview-partner">{country(counterpart.countryCode)}</span>
            </th>
            <td>{placeNow ?? t('list.new')}</td>
            <td>{Math.round(score * 100)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
