import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SiteHeader } from './site-header.js';
import { useKeptPlace } from './use-kept-place.js';

export function SiteFrame() {
  const { t } = useTranslation('shell');
  useKeptPlace();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <SiteHeader />
      <main id="content" tabIndex={-1} className="container-xxl site-content">
        <Outlet />
      </main>
      <footer className="site-footer">
        <div className="container-xxl">
          <p>{t('footer')}</p>
        </div>
      </footer>
    </>
  );
}
