import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

interface RemoteMarkProps {
  /** As it is called on that screen. */
  readonly company: string;
}

/** Says that one of the two of a meeting joins it from elsewhere. */
export function RemoteMark({ company }: RemoteMarkProps) {
  const { t } = useTranslation('shell');
  return (
    <span className="remote-mark">
      <Icon name="video" size="xs" /> {t('joinsRemotely', { company })}
    </span>
  );
}
