import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';

interface RemoveButtonProps {
  /** What is taken out, for those who do not see beside what the button stands. */
  readonly what: string;
  readonly onClick: () => void;
}

/** Takes an entry out of a form; nothing is lost before the form is saved. */
export function RemoveButton({ what, onClick }: RemoveButtonProps) {
  const { t } = useTranslation('shell');
  return (
    <Button type="button" color="danger" outline size="sm" onClick={onClick}>
      {t('remove')}
      <span className="visually-hidden"> {what}</span>
    </Button>
  );
}
