import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';

interface FoldingNavigationProps {
  /** Whether it folds into one button on a phone: where there are more links than it has room for. */
  readonly isFolding: boolean;
  readonly children: ReactNode;
}

/** The row of a mission's sections. */
export function FoldingNavigation({ isFolding, children }: FoldingNavigationProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  // Where it was opened: going anywhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  const looks = [isFolding && 'is-folding', isOpen && 'is-open'].filter(Boolean).join(' ');
  return (
    <nav className={`mission-navigation ${looks}`} aria-label={t('sections')}>
      {isFolding && (
        <button
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
