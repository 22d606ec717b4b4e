import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changeConsent, personalDataQuery } from '../../api-client/personal-data.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

interface ConsentFormProps {
  readonly missionId: string;
  readonly participationId: string;
  /** Whether the readers are its own people: nobody gives consent for others. */
  readonly isOwn: boolean;
  readonly isGiven: boolean;
}

/** Consent to be asked later, given or taken back; taking it back is as easy as giving it, and organisers do it when asked. */
export function ConsentForm({ missionId, participationId, isOwn, isGiven }: ConsentFormProps) {
  const { t } = useTranslation('privacy');
  const titleId = useId();
  const queryClient = useQueryClient();
  const command = useCommand(changeConsent, (kept) => {
    queryClient.setQueryData(personalDataQuery({ missionId, participationId }).queryKey, kept);
  });
  return (
    <section className="side-section" aria-labelledby={titleId}>
      <h2 id={titleId} className="h4">
        {t('consent.title')}
      </h2>
      <p>{t('consent.what')}</p>
      <p role="status">{t(isGiven ? 'consent.given' : 'consent.notGiven')}</p>
      {!isOwn && <p>{t('consent.onlyThem')}</p>}
      {(isOwn || isGiven) && (
        <CommandButton
          isOutlined
          size="sm"
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId, participationId, isGiven: !isGiven });
          }}
        >
          {t(isOwn ? (isGiven ? 'consent.takeBack' : 'consent.give') : 'consent.takeBackForThem')}
        </CommandButton>
      )}
      <ProblemNotice error={command.error} />
    </section>
  );
}
