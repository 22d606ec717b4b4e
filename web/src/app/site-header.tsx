import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Header, HeaderContent, HeaderRightZone, Headers } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api-client/access.js';
import { LanguageChoice } from './language-choice.js';
import { SignOutButton } from './sign-out-button.js';

export function SiteHeader() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  // Whoever is about to sign in, or came by the link of a post in the hall, is nobody yet: asking would only be refused.
  const isNobody = pathname === '/sign-in' || pathname.startsWith('/floor/');
  const { data: me } = useQuery({ ...meQuery, enabled: !isNobody });
  return (
    <header>
      <Headers>
        <Header type="slim">
          <HeaderContent>
            <span className="navbar-brand">{t('authority')}</span>
            <HeaderRightZone>
              <LanguageChoice />
              {me && <SignOutButton />}
            </HeaderRightZone>
          </HeaderContent>
        </Header>
        <Header type="center" small>
          <HeaderContent>
            <div className="it-brand-wrapper">
              <Link to="/missions">
                <BrandMark />
                <span className="it-brand-text">
                  <span className="it-brand-title">Incontro</span>
                  <span className="it-brand-tagline d-none d-md-block">{t('tagline')}</span>
                </span>
              </Link>
            </div>
          </HeaderContent>
        </Header>
      </Headers>
    </header>
  );
}

/** Two circles that meet. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
      <circle cx="11" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="21" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}
