import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SiteHeader } from './site-header.js';
import { useKeptPlace } from './use-kept-place.js';

export function SiteFrame() {
  const { t } = useTranslation('shell');
  useKeptPlace();
  const { pathname } = useLocation();
  // A screen in the hall shows its board and nothing else.
  if (pathname.startsWith('/display/')) {
    return (
      <main id="content">
        <Outlet />
      </main>
    );
  }
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
