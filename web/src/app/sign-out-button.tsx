import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api-client/access.js';
import { queryKeys } from '../api-client/query-keys.js';
import { useCommand } from '../api-client/use-command.js';
import { Icon } from '../ui/icon.js';

export function SignOutButton() {
  const { t } = useTranslation('shell');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const command = useCommand<null, unknown>(signOut, async () => {
    await navigate({ to: '/sign-in' });
    queryClient.clear();
    queryClient.setQueryData(queryKeys.me, null);
  });
  return (
    <button
      type="button"
      className="sign-out"
      disabled={command.isPending}
      onClick={() => {
        command.send(null);
      }}
    >
      <Icon name="logout" size="xs" className="icon-white" />
      {t('signOut')}
    </button>
  );
}
