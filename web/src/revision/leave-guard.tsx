import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { type ReportUnsaved, UnsavedContext } from './unsaved.js';

/** Asks, once, before a page is left on which something is not saved yet, however many forms it has. */
export function LeaveGuard({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const unsavedForms = useRef(new Set<string>());
  const report = useCallback<ReportUnsaved>((form, isUnsaved) => {
    if (isUnsaved) unsavedForms.current.add(form);
    else unsavedForms.current.delete(form);
  }, []);
  const isUnsaved = () => unsavedForms.current.size > 0;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <UnsavedContext value={report}>
      {children}
      <ConfirmDialog
        isOpen={blocker.status === 'blocked'}
        title={t('leave.title')}
        confirmLabel={t('leave.confirm')}
        isPending={false}
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      >
        <p>{t('leave.lead')}</p>
      </ConfirmDialog>
    </UnsavedContext>
  );
}
