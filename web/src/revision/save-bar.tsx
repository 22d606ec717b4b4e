import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../ui/command-button.js';

interface SaveBarProps {
  readonly isChanged: boolean;
  /** Where both versions are shown, where somebody else has saved meanwhile: nothing can be saved before they are joined. */
  readonly clashId: string | null;
  readonly isPending: boolean;
  readonly wasSaved: boolean;
  readonly onDiscard: () => void;
}

/** At the foot of a long form, always in sight: whether something is not saved, and what to do about it. */
export function SaveBar({ isChanged, clashId, isPending, wasSaved, onDiscard }: SaveBarProps) {
  const { t } = useTranslation('shell');
  const isClashing = clashId !== null;
  const state = isChanged ? t('save.changed') : wasSaved ? t('save.saved') : t('save.unchanged');
  return (
    <div className={isChanged ? 'save-bar is-changed' : 'save-bar'}>
      <p role="status">
        {isClashing ? t('save.clash') : state}
        {isClashing && <a href={`#${clashId}`}> {t('save.toClash')}</a>}
      </p>
      <div className="button-row">
        {isChanged && (
          <Button type="button" color="primary" outline size="sm" onClick={onDiscard}>
            {t('save.discard')}
          </Button>
        )}
        <CommandButton size="sm" isPending={isPending} isUnavailable={!isChanged || isClashing}>
          {t('save.save')}
        </CommandButton>
      </div>
    </div>
  );
}
