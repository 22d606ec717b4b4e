import { useTranslation } from 'react-i18next';
import { Chip } from '../../ui/chip.js';
import { useEditedElsewhere } from './use-others.js';

interface BeingEditedProps {
  /** What, as `useEditing` names it. */
  readonly what: string;
}

/** Says, in a word and a sign, that another organiser is at it: a soft lock, which keeps nobody out. */
export function BeingEdited({ what }: BeingEditedProps) {
  const { t } = useTranslation('shell');
  if (!useEditedElsewhere().has(what)) return null;
  return (
    <Chip kind="warning" icon="pencil">
      {t('presence.edited')}
    </Chip>
  );
}
