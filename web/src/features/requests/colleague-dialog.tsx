import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedOver, MeetingRequest } from '../../api-client/contract.js';
import { handOver } from '../../api-client/meeting-requests.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceList } from '../../ui/choice-list.js';
import { CommandButton } from '../../ui/command-button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

const offeredLanguages = ['it', 'en', 'ru', 'uz', 'fr', 'de', 'es', 'tr', 'zh'] as const;

interface ColleagueDialogProps {
  readonly missionId: string;
  readonly request: MeetingRequest;
  readonly participationId: string;
  readonly onClose: () => void;
}

/** Sends a colleague: all that is asked is what they speak, so that the two can talk. */
export function ColleagueDialog({ missionId, request, participationId, onClose }: ColleagueDialogProps) {
  const { t } = useTranslation('requests');
  const { t: shell } = useTranslation('shell');
  const { language } = useVocabulary();
  const queryClient = useQueryClient();
  const [languages, setLanguages] = useState<readonly string[]>([]);
  const command = useCommand(handOver, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.requests(missionId) }),
  );
  const footer = (
    <>
      <Button color="primary" outline size="sm" onClick={onClose}>
        {shell('close')}
      </Button>
      <CommandButton
        size="sm"
        isPending={command.isPending}
        isUnavailable={languages.length === 0}
        onClick={() => {
          command.send({ missionId, requestId: request.id, participationId, languages });
        }}
      >
        {t('colleague.send')}
      </CommandButton>
    </>
  );
  return (
    <Dialog isOpen title={t('colleague.title')} onClose={onClose} footer={footer}>
      <ChoiceList
        legend={t('colleague.languages')}
        chosen={languages}
        choices={offeredLanguages.map((code) => ({ value: code, label: language(code) }))}
        onChange={setLanguages}
      />
      {command.answer && <TalkNotice talk={command.answer.talk} />}
      <ProblemNotice error={command.error} />
    </Dialog>
  );
}

function TalkNotice({ talk }: { readonly talk: HandedOver['talk'] }) {
  const { t } = useTranslation('requests');
  const { language, list } = useVocabulary();
  switch (talk.type) {
    case 'shared-language':
      return <Notice kind="success" title={t('colleague.shared', { language: language(talk.language) })} />;
    case 'interpreter':
      return (
        <Notice kind="success" title={t('colleague.interpreter', { languages: list(talk.languages.map(language)) })} />
      );
    case 'nobody-interprets':
    case 'unknown':
      return <Notice kind="warning" title={t('colleague.unknown')} />;
  }
}
