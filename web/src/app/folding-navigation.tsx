import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';

interface FoldingNavigationProps {
  /** Whether it folds into one button where the screen has no room for it: where there are many links. */
  readonly isFolding: boolean;
  readonly children: ReactNode;
}

/** The row of a mission's sections. */
export function FoldingNavigation({ isFolding, children }: FoldingNavigationProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  // Where it was opened: going anywhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  useEscape(isOpen, () => {
    setOpenedAt(null);
    button.current?.focus();
  });
  const looks = [isFolding && 'is-folding', isOpen && 'is-open'].filter(Boolean).join(' ');
  return (
    <nav className={`mission-navigation ${looks}`} aria-label={t('sections')}>
      {isFolding && (
        <button
          ref={button}
          type="button"
          className="sections-button"
          aria-expanded={isOpen}
          onClick={() => {
            setOpenedAt(isOpen ? null : pathname);
          }}
        >
          <Icon name={isOpen ? 'close' : 'burger'} />
          {t('sections')}
        </button>
      )}
      {children}
    </nav>
  );
}

function useEscape(isOpen: boolean, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOpen) return;
    const listen = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') escape();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [isOpen]);
}
