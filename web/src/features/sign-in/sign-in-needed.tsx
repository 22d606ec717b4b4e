import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../ui/page-heading.js';

/** For whoever arrives without a link: there is no password to ask for, so the page says how one gets in. */
export function SignInNeeded() {
  const { t } = useTranslation('shell');
  return (
    <div className="narrow-page">
      <PageHeading title={t('signIn.title')} lead={<p>{t('signIn.lead')}</p>} />
      <h2 className="h4">{t('signIn.howTitle')}</h2>
      <ol>
        <li>{t('signIn.openMessage')}</li>
        <li>{t('signIn.followLink')}</li>
        <li>{t('signIn.askOrganiser')}</li>
      </ol>
      <p>{t('signIn.safety')}</p>
    </div>
  );
}
