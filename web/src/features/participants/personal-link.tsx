import { useTranslation } from 'react-i18next';
import { createPersonalLink } from '../../api-client/access.js';
import type { PersonalLink as IssuedLink } from '../../api-client/contract.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { LinkToCopy } from '../../ui/link-to-copy.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';

interface PersonalLinkProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly timeZone: string;
}

/** Lets the organiser hand a participant their way in. */
export function PersonalLink({ missionId, participationId, timeZone }: PersonalLinkProps) {
  const { t } = useTranslation('participants');
  const command = useCommand(createPersonalLink);
  return (
    <section aria-labelledby="personal-link-title" className="side-section">
      <h2 id="personal-link-title" className="h5">
        {t('link.title')}
      </h2>
      <p>{t('link.lead')}</p>
      <ProblemNotice error={command.error} />
      {command.answer ? (
        <ReadyLink link={command.answer} timeZone={timeZone} />
      ) : (
        <CommandButton
          isOutlined
          size="sm"
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId, participationId });
          }}
        >
          {t('link.create')}
        </CommandButton>
      )}
    </section>
  );
}

function ReadyLink({ link, timeZone }: { readonly link: IssuedLink; readonly timeZone: string }) {
  const { t } = useTranslation('participants');
  const locale = useLocale();
  return (
    <Notice kind="success" title={t('link.ready')}>
      <p>{t('link.expires', { time: formatDayAndTime(link.expiresAt, timeZone, locale) })}</p>
      <LinkToCopy url={link.url} />
    </Notice>
  );
}
