import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bookingPolicyQuery, decideBookingPolicy } from '../../api-client/bookings.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';

/** Whether participants may book times themselves. */
export function BookingPolicy({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('phases');
  const queryClient = useQueryClient();
  const query = bookingPolicyQuery(missionId);
  const policy = useQuery(query);
  const command = useCommand(decideBookingPolicy, (decided) => {
    queryClient.setQueryData(query.queryKey, decided);
  });
  return (
    <section className="next-step" aria-labelledby="booking-policy-title">
      <div>
        <h2 id="booking-policy-title" className="next-step-title">
          {t('booking.title')}
        </h2>
        <QueryView query={policy}>
          {({ isOpen }) => <p role="status">{t(isOpen ? 'booking.open' : 'booking.closed')}</p>}
        </QueryView>
        <ProblemNotice error={command.error} />
      </div>
      {policy.data && (
        <CommandButton
          isOutlined
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId, isOpen: !policy.data.isOpen });
          }}
        >
          {t(policy.data.isOpen ? 'booking.close' : 'booking.allow')}
        </CommandButton>
      )}
    </section>
  );
}
