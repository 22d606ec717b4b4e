import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A message about what has just happened; screen readers are told, at once when something went wrong. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`alert alert-${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      {title !== undefined && <p className="alert-title">{title}</p>}
      {children}
    </div>
  );
}
