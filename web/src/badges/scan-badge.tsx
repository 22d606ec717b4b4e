import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notice.js';
import { participationOfBadge } from './badge-code.js';
import { useCamera } from './use-camera.js';
import './scan-badge.css';

interface ScanBadgeProps {
  /** Told whose badge was read; gives whether that is somebody who takes part. */
  readonly onRead: (participationId: string) => boolean;
}

/** Reads badges with the camera of the device; pictures never leave it. Other codes are told, and it goes on looking. */
export function ScanBadge({ onRead }: ScanBadgeProps) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="button"
        color="primary"
        outline
        size="sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('badge.scan')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('badge.scan')}
        onClose={() => {
          setOpen(false);
        }}
      >
        {isOpen && (
          <Viewfinder
            onRead={(participationId) => {
              const isKnown = onRead(participationId);
              if (isKnown) setOpen(false);
              return isKnown;
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function Viewfinder({ onRead }: ScanBadgeProps) {
  const { t } = useTranslation('desk');
  const [isForeign, setForeign] = useState(false);
  const { video, state } = useCamera((text) => {
    const participationId = participationOfBadge(text);
    setForeign(participationId === null || !onRead(participationId));
  });
  return (
    <>
      {state === 'refused' || state === 'missing' ? (
        <Notice kind="warning" title={t(`badge.camera.${state}.title`)}>
          <p>{t(`badge.camera.${state}.advice`)}</p>
        </Notice>
      ) : (
        <p>{t('badge.hold')}</p>
      )}
      <video ref={video} className="badge-viewfinder" muted playsInline aria-label={t('badge.viewfinder')} />
      <p role="status">{isForeign ? t('badge.foreign') : ''}</p>
    </>
  );
}
