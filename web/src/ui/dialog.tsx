import { Modal, ModalBody, ModalFooter } from 'design-react-kit';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';

interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/**
 * A dialog that holds the focus until it is closed. It has a header of its own because the kit's brings all 180 icons
 * with it.
 */
export function Dialog({ isOpen, title, onClose, children, footer }: DialogProps) {
  const { t } = useTranslation('shell');
  const titleId = useId();
  return (
    <Modal isOpen={isOpen} toggle={onClose} labelledBy={titleId} centered fade={false}>
      <div className="modal-header">
        <h2 id={titleId} className="modal-title">
          {title}
        </h2>
        <button type="button" className="btn-close" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <ModalBody>{children}</ModalBody>
      {footer !== undefined && <ModalFooter>{footer}</ModalFooter>}
    </Modal>
  );
}
