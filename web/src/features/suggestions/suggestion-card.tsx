import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import type { Wishing } from '../../wishing/use-wishing.js';
import { WishChoice } from '../../wishing/wish-choice.js';
import type { CatalogueEntry } from './catalogue.js';
import { reasonSentence } from './reason-sentence.js';
import { RequestButton } from './request-button.js';
import { ScoreDetails } from './score-details.js';
import { VetoButton } from './veto-button.js';

interface SuggestionCardProps {
  readonly missionId: string;
  readonly fromParticipationId: string;
  readonly entry: CatalogueEntry;
  readonly mayRequest: boolean;
  /** With whose eyes an organiser looks; others always look with their own. */
  readonly view: 'organiser' | 'participant';
  /** Null where the reader is not to see what the participant wishes. */
  readonly wishing: Wishing | null;
  readonly isVetoPending: boolean;
  readonly onRefuse: () => void;
}

/** Terms that were stored before reasons were marked tell the first three. */
const mostReasons = 3;

export function SuggestionCard(props: SuggestionCardProps) {
  const { missionId, fromParticipationId, entry, mayRequest, view, wishing, isVetoPending, onRefuse } = props;
  const { t } = useTranslation('suggestions');
  const { participant, suggestion, requestStatus } = entry;
  const companyName = participant.company.name;
  const pair = { missionId, participationId: fromParticipationId, counterpartId: participant.id };
  return (
    <li className="plain-card">
      <div className="suggestion-head">
        <h3 className="h5">{companyName}</h3>
        {suggestion !== null && (
          <p className="suggestion-score">{t('score.of100', { points: Math.round(suggestion.score * 100) })}</p>
        )}
      </div>
      <Facts entry={entry} />
      {suggestion !== null && <Reasons suggestion={suggestion} />}
      <ScoreDetails
        pair={pair}
        companyName={companyName}
        question={suggestion === null ? 'whyNot' : 'why'}
        view={view}
      />
      {wishing !== null && <WishChoice wishing={wishing} counterpartId={participant.id} companyName={companyName} />}
      <div className="suggestion-actions">
        <RequestButton
          command={{ missionId, fromParticipationId, toParticipationId: participant.id }}
          companyName={companyName}
          status={requestStatus}
          mayRequest={mayRequest}
        />
        {requestStatus === 'none' && (
          <VetoButton companyName={companyName} isPending={isVetoPending} onRefuse={onRefuse} />
        )}
      </div>
    </li>
  );
}

function Facts({ entry: { participant } }: { readonly entry: CatalogueEntry }) {
  const { country, role } = useVocabulary();
  const sectors = [...new Set(participant.profile.products.map(({ sector }) => sector.label))];
  const parts = [country(participant.company.countryCode), ...participant.profile.roles.map(role), ...sectors];
  return <p className="mb-0">{parts.join(' · ')}</p>;
}

function Reasons({ suggestion }: { readonly suggestion: Suggestion }) {
  const { i18n } = useTranslation('suggestions');
  const marked = suggestion.reasons.filter(({ isReason }) => isReason);
  const reasons = (marked.length > 0 ? marked : suggestion.reasons).slice(0, mostReasons);
  return (
    <ul className="reason-list">
      {reasons.map((reason) => (
        <li key={reason.kind}>{reasonSentence(i18n, reason)}</li>
      ))}
    </ul>
  );
}
