import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendaWithdrawalsQuery } from '../../api-client/agendas.js';
import type { AgendaVersionSummary, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Notice } from '../../ui/notice.js';

interface NothingPublicProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
}

/** Says that nobody sees an agenda any more, since what was public has been taken back. */
export function NothingPublic({ mission, versions }: NothingPublicProps) {
  const { t } = useTranslation('agenda');
  const sentence = useWithdrawalSentence(mission);
  const { data } = useQuery(agendaWithdrawalsQuery(mission.id));
  const last = data?.items[0];
  if (last === undefined || versions.some(({ status }) => status === 'published')) return null;
  return (
    <Notice kind="warning" title={t('withdrawn.title')}>
      <p>{sentence(last.versionId)}</p>
      <p className="mb-0">{t('withdrawn.advice')}</p>
    </Notice>
  );
}

/** Who took a version back, when and why; null for one that never was. */
export function useWithdrawalSentence(mission: MissionView): (versionId: string) => string | null {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { data } = useQuery(agendaWithdrawalsQuery(mission.id));
  return (versionId) => {
    const withdrawal = data?.items.find((one) => one.versionId === versionId);
    if (withdrawal === undefined) return null;
    const { withdrawnBy, withdrawnAt, note } = withdrawal;
    const time = formatDayAndTime(withdrawnAt, mission.venue.timeZone, locale);
    const told = t(`withdrawn.by.${withdrawnBy}`, { time });
    return note === null ? told : `${told} ${note}`;
  };
}
