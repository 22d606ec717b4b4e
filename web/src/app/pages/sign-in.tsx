import { useNavigate } from '@tanstack/react-router';
import type { Me } from '../../api-client/contract.js';
import { SignInPage } from '../../features/sign-in/sign-in-page.js';

/** Whoever belongs to one mission goes straight to what they came for: their agenda, or the mission they organise. */
export function SignIn() {
  const navigate = useNavigate();
  const enter = (me: Me): Promise<void> => {
    const [membership] = me.memberships;
    if (membership === undefined || me.memberships.length > 1) return navigate({ to: '/missions', replace: true });
    const { missionId, participationId } = membership;
    if (participationId === null) {
      return navigate({ to: '/missions/$missionId', params: { missionId }, replace: true });
    }
    return navigate({
      to: '/missions/$missionId/participants/$participationId/agenda',
      params: { missionId, participationId },
      replace: true,
    });
  };
  return <SignInPage onSignedIn={enter} />;
}
