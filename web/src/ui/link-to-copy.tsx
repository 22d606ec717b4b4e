import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An address to hand on, with a button that copies it where the browser allows that, and says so where it refuses. */
export function LinkToCopy({ url }: { readonly url: string }) {
  const { t } = useTranslation('shell');
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
  };
  return (
    <>
      <p className="link-to-copy">{url}</p>
      {window.isSecureContext && (
        <Button type="button" color="primary" outline size="sm" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      )}
      <p role="status" className="mb-0">
        {outcome !== null && t(outcome)}
      </p>
    </>
  );
}
