import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../api-client/access.js';
import type { Me } from '../../api-client/contract.js';
import { isRefusal } from '../../api-client/problem.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { Loading } from '../../ui/loading.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SignInNeeded } from './sign-in-needed.js';

interface SignInPageProps {
  readonly onSignedIn: (me: Me) => void | Promise<void>;
}

/** Takes the token out of the address (it stays in no history) and exchanges it for a signed-in cookie. */
export function SignInPage({ onSignedIn }: SignInPageProps) {
  const token = useTokenOfLink();
  return token === '' ? <SignInNeeded /> : <SigningIn key={token} token={token} onSignedIn={onSignedIn} />;
}

const tokenInAddress = (): string => window.location.hash.slice(1);

/** A second link opened in the same tab only changes the fragment: the page must notice. */
function useTokenOfLink(): string {
  const [token, setToken] = useState(tokenInAddress);
  useEffect(() => {
    const forget = () => {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    };
    const readAgain = () => {
      if (tokenInAddress() === '') return;
      setToken(tokenInAddress());
      forget();
    };
    forget();
    window.addEventListener('hashchange', readAgain);
    return () => {
      window.removeEventListener('hashchange', readAgain);
    };
  }, []);
  return token;
}

function SigningIn({ token, onSignedIn }: SignInPageProps & { readonly token: string }) {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const hasStarted = useRef(false);
  const { send, error } = useCommand(signIn, async (me) => {
    queryClient.clear();
    queryClient.setQueryData(queryKeys.me, me);
    await onSignedIn(me);
  });
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    send(token);
  });
  return (
    <div className="narrow-page">
      <PageHeading title={t('signIn.entering')} />
      {error === null ? (
        <Loading />
      ) : (
        <ProblemNotice
          error={error}
          {...(!isRefusal(error) && {
            onRetry: () => {
              send(token);
            },
          })}
        />
      )}
      {error !== null && <p>{t('signIn.askOrganiser')}</p>}
    </div>
  );
}
