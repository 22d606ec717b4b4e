import { useTranslation } from 'react-i18next';
import type { Participant } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { formatDay } from '../../time/format-time.js';
import type { DeadlineDraft, PhasesDraft } from './phases-draft.js';

/** What a part of a plan of phases says, in the reader's words. */
export function useToldPlan(
  participants: readonly Participant[],
): (part: keyof PhasesDraft, plan: PhasesDraft) => string {
  const { t } = useTranslation('phases');
  const { list } = useVocabulary();
  const locale = useLocale();
  const nameOf = (id: string) => participants.find((one) => one.id === id)?.company.name ?? id;
  const moment = ({ day, time, zone }: DeadlineDraft): string =>
    day === '' ? t('tell.none') : t('tell.until', { day: formatDay(day, locale), time, zone });
  const tellers: Readonly<Record<keyof PhasesDraft, (plan: PhasesDraft) => string>> = {
    phase: ({ phase }) => t(`phase.name.${phase}`),
    wishesUntil: ({ wishesUntil }) => moment(wishesUntil),
    answersUntil: ({ answersUntil }) => moment(answersUntil),
    lateEntrants: ({ lateEntrants }) =>
      lateEntrants.length === 0
        ? t('tell.nobody')
        : list(
            lateEntrants.map(({ participationId, until }) =>
              t('tell.late', { company: nameOf(participationId), until: moment(until) }),
            ),
          ),
  };
  return (part, plan) => tellers[part](plan);
}
