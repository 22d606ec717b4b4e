import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api-client/problem.js';
import { Notice } from './notice.js';
import { fieldMessages, problemSentences } from './problem-sentences.js';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What of the case can be named, below what to do. */
  readonly children?: ReactNode;
}

/** Says in the reader's language what the server refused and what to do; a fault of ours is told as such. */
export function ProblemNotice({ error, onRetry, children }: ProblemNoticeProps) {
  const { t, i18n } = useTranslation('problems');
  if (error === null || error === undefined) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  const sentences = problem
    ? problemSentences(i18n, problem)
    : { title: t('page-failed.title'), advice: t('page-failed.advice') };
  const messages = problem ? fieldMessages(i18n, problem) : [];
  return (
    <Notice kind="danger" title={sentences.title}>
      {sentences.advice !== null && <p className="mb-0">{sentences.advice}</p>}
      {messages.length > 0 && (
        <ul className="mb-0">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {children}
      {onRetry && (
        <Button color="primary" outline size="sm" className="mt-3" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      )}
    </Notice>
  );
}
