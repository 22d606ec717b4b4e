import { useTranslation } from 'react-i18next';
import type { AuditAuthor } from '../../api-client/contract.js';

/** How somebody who changed something is called: organisers by number, participants by their company. */
export function useAuthorName(): (author: AuditAuthor) => string {
  const { t } = useTranslation('audit');
  const called = ({ kind, number, companyName }: AuditAuthor): string => {
    if (kind === 'organiser') return t('author.organiser', { number: number ?? 0 });
    if (kind === 'participant') return companyName ?? t('author.erased');
    if (kind === 'left' && number !== null) return t('author.organiserLeft', { number });
    return t(kind === 'post' ? 'author.post' : 'author.left');
  };
  return (author) => (author.isReader ? t('author.reader', { author: called(author) }) : called(author));
}
