import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.js';
import { CommandButton } from './command-button.js';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly confirmLabel: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that other people will notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('shell');
  const footer = (
    <>
      <Button color="primary" outline size="sm" onClick={props.onClose}>
        {t('cancel')}
      </Button>
      <CommandButton size="sm" isPending={props.isPending} onClick={props.onConfirm}>
        {props.confirmLabel}
      </CommandButton>
    </>
  );
  return (
    <Dialog isOpen={props.isOpen} title={props.title} onClose={props.onClose} footer={footer}>
      {props.children}
    </Dialog>
  );
}
