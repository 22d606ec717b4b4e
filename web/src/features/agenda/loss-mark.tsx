import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.js';
import type { Loss } from './board/loss.js';

/** Says that a meeting is not to take place, wherever it is still shown. */
export function LossMark({ loss }: { readonly loss: Loss }) {
  const { t } = useTranslation('agenda');
  return (
    <span className="loss-mark">
      <Icon name="ban" size="xs" /> {t(`loss.${loss}`)}
    </span>
  );
}
