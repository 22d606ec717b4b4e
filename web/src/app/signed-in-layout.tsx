import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { meQuery } from '../api-client/access.js';
import { SignInNeeded } from '../features/sign-in/sign-in-needed.js';
import { LeaveGuard } from '../revision/leave-guard.js';
import { QueryView } from '../ui/query-view.js';

/** Everything below needs somebody signed in; nobody is sent away, the page itself says what to do. */
export function SignedInLayout() {
  const query = useQuery(meQuery);
  return <QueryView query={query}>{(me) => (me === null ? <SignInNeeded /> : <GuardedPages />)}</QueryView>;
}

function GuardedPages() {
  return (
    <LeaveGuard>
      <Outlet />
    </LeaveGuard>
  );
}
