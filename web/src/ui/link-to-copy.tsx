import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An address to hand on, with a button that copies it where the browser allows that. */
export function LinkToCopy({ url }: { readonly url: string }) {
  const { t } = useTranslation('shell');
  const [wasCopied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(url).then(() => {
      setCopied(true);
    });
  };
  return (
    <>
      <p className="link-to-copy">{url}</p>
      {window.isSecureContext && (
        <Button type="button" color="primary" outline size="sm" onClick={copy}>
          {t(wasCopied ? 'copied' : 'copy')}
        </Button>
      )}
    </>
  );
}
