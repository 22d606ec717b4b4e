import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api-client/contract.js';
import { messageQuery } from '../../api-client/messages.js';
import { Dialog } from '../../ui/dialog.js';
import { QueryView } from '../../ui/query-view.js';
import './messages.css';

interface MessageDialogProps {
  readonly missionId: string;
  readonly message: Message;
  readonly onClose: () => void;
}

/** A message as its reader gets it. */
export function MessageDialog({ missionId, message, onClose }: MessageDialogProps) {
  const { t } = useTranslation('messages');
  const query = useQuery(messageQuery(missionId, message.id));
  return (
    <Dialog isOpen title={t('to', { company: message.recipient.companyName })} onClose={onClose}>
      <QueryView query={query}>
        {({ subject, text, locale }) =>
          subject === null || text === null ? (
            <p>{t('stillGathering')}</p>
          ) : (
            <div lang={locale ?? undefined}>
              <p>
                <strong>{subject}</strong>
              </p>
              <p className="message-text">{text}</p>
            </div>
          )
        }
      </QueryView>
    </Dialog>
  );
}
