import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { MessagePage, MessageState, MissionView } from '../../api-client/contract.js';
import { messagesQuery } from '../../api-client/messages.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Folded } from '../../ui/folded.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { DeliveryTasks } from './delivery-tasks.js';
import { MessageTable } from './message-table.js';
import { RecallMessages } from './recall-messages.js';
import { SenderSection } from './sender-form.js';

interface MessageListProps {
  readonly mission: MissionView;
  readonly state: MessageState | undefined;
  readonly onState: (state: MessageState | undefined) => void;
}

/** In the order in which a message goes through them; what needs somebody comes last. */
const states: readonly MessageState[] = ['held', 'waiting', 'sent', 'kept', 'recalled', 'failed', 'bounced'];

/** What goes out to participants, what has arrived, and what did not. */
export function MessageList({ mission, state, onState }: MessageListProps) {
  const { t } = useTranslation('messages');
  const query = useInfiniteQuery(messagesQuery(mission.id, state));
  return (
    <>
      <PageHeading title={t('title')} within={mission.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={query}>
        {({ pages }) => (
          <>
            <Standing mission={mission} page={pages[0]} />
            <DeliveryTasks mission={mission} />
            <ChoiceGroup
              legend={t('filter')}
              value={state ?? ''}
              choices={[
                { value: '', label: t('all') },
                ...states.map((known) => ({
                  value: known,
                  label: `${t(`state.${known}`)} (${String(pages[0]?.counts[known] ?? 0)})`,
                })),
              ]}
              onChange={(chosen) => {
                onState(states.find((known) => known === chosen));
              }}
            />
            <StatesInWords />
            <Messages mission={mission} pages={pages} />
            {query.hasNextPage && (
              <Button color="primary" outline onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )}
      </QueryView>
      <SenderSection missionId={mission.id} />
    </>
  );
}

/** What each state means, for whoever does not know the words. */
function StatesInWords() {
  const { t } = useTranslation('messages');
  return (
    <Folded className="mb-3" summary={t('stateTitle')}>
      <dl className="facts mt-2">
        {states.map((known) => (
          <div key={known}>
            <dt>{t(`state.${known}`)}</dt>
            <dd>{t(`stateMeans.${known}`)}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  );
}

function Messages({ mission, pages }: { readonly mission: MissionView; readonly pages: readonly MessagePage[] }) {
  const { t } = useTranslation('messages');
  const messages = pages.flatMap(({ items }) => items);
  if (messages.length === 0) return <EmptyState title={t('empty')}>{t('emptyAdvice')}</EmptyState>;
  return <MessageTable mission={mission} messages={messages} />;
}

/** What an organiser should know before reading single messages. */
function Standing({ mission, page }: { readonly mission: MissionView; readonly page: MessagePage | undefined }) {
  const { t } = useTranslation('messages');
  if (page === undefined) return null;
  const undelivered = (page.counts.bounced ?? 0) + (page.counts.failed ?? 0);
  return (
    <>
      {!page.isSendingPossible && (
        <Notice kind="warning" title={t('notSending')}>
          <p>{t('notSendingAdvice')}</p>
        </Notice>
      )}
      {undelivered > 0 && (
        <Notice kind="warning" title={t('undelivered', { count: undelivered })}>
          <p>{t('undeliveredAdvice')}</p>
        </Notice>
      )}
      {page.abilities.includes('recall') && <RecallMessages missionId={mission.id} count={page.counts.held ?? 0} />}
    </>
  );
}
