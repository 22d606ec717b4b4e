import { useTranslation } from 'react-i18next';

/** Tells whether somebody has withdrawn: then answers have words in place of the name, and there is no page to go to. */
export function useWithdrawn(): (participant: { readonly companyName: string }) => boolean {
  const { t } = useTranslation('shell');
  return ({ companyName }) => companyName === t('somebodyWithdrawn');
}
