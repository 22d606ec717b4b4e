import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { BeingEdited } from '../../live/presence/being-edited.js';
import { Chip } from '../../ui/chip.js';
import { SyntheticMark } from '../../ui/synthetic-mark.js';

interface ParticipantTableProps {
  readonly missionId: string;
  readonly participants: readonly Participant[];
}

const shownProducts = 2;

export function ParticipantTable({ missionId, participants }: ParticipantTableProps) {
  const { t } = useTranslation('participants');
  return (
    <table className="table stacking-table is-wide">
      <caption className="visually-hidden">{t('list.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.company')}</th>
          <th scope="col">{t('column.side')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col">{t('column.products')}</th>
          <th scope="col">{t('column.languages')}</th>
          <th scope="col">{t('column.maximum')}</th>
        </tr>
      </thead>
      <tbody>
        {participants.map((participant) => (
          <ParticipantRow key={participant.id} missionId={missionId} participant={participant} />
        ))}
      </tbody>
    </table>
  );
}

function ParticipantRow({ missionId, participant }: { readonly missionId: string; readonly participant: Participant }) {
  const { t } = useTranslation('participants');
  const { country, language, list } = useVocabulary();
  const { company, profile, side } = participant;
  const products = profile.products.slice(0, shownProducts).map((product) => product.label);
  const hidden = profile.products.length - products.length;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/missions/$missionId/participants/$participationId"
          params={{ missionId, participationId: participant.id }}
        >
          {company.name}
        </Link>{' '}
        <SyntheticMark isSynthetic={company.isSynthetic} /> <BeingEdited what={`profile:${participant.id}`} />
      </th>
      <td data-label={t('column.side')}>
        <Chip kind={side === 'sme' ? 'accent' : 'neutral'}>{t(`side.${side}`)}</Chip>
      </td>
      <td data-label={t('column.place')}>
        {[company.city ?? company.province, country(company.countryCode)].filter(Boolean).join(', ')}
      </td>
      <td data-label={t('column.products')}>
        {products.join('; ')}
        {hidden > 0 && ` ${t('list.moreProducts', { count: hidden })}`}
      </td>
      <td data-label={t('column.languages')}>{list(profile.languages.map(language))}</td>
      <td data-label={t('column.maximum')}>{participant.maximumMeetings}</td>
    </tr>
  );
}
