import { useTranslation } from 'react-i18next';
import { usePageAge } from './use-page-age.js';

const SECONDS_PER_MINUTE = 60;

interface PageAgeProps {
  readonly missionId: string;
  readonly isShown: boolean;
}

/** How old the oldest thing on the screen is, counted on while it is shown. */
export function PageAge({ missionId, isShown }: PageAgeProps) {
  const { t } = useTranslation('shell');
  const seconds = usePageAge(missionId, isShown);
  if (seconds === null) return null;
  const minutes = Math.floor(seconds / SECONDS_PER_MINUTE);
  return (
    <span className="page-age">{minutes === 0 ? t('age.seconds', { seconds }) : t('age.minutes', { minutes })}</span>
  );
}
