import type { ReactNode } from 'react';
import { Icon } from './icon.js';

interface ChipProps {
  readonly kind?: 'neutral' | 'good' | 'warning' | 'bad' | 'accent';
  readonly icon?: string;
  readonly children: ReactNode;
}

/** A short state in words; colour and icon only repeat it. */
export function Chip({ kind = 'neutral', icon, children }: ChipProps) {
  return (
    <span className={`state-chip state-chip-${kind}`}>
      {icon !== undefined && <Icon name={icon} size="xs" />}
      {children}
    </span>
  );
}
