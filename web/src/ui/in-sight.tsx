import { type AriaRole, type ReactNode, useEffect, useRef } from 'react';

interface InSightProps {
  readonly className: string;
  readonly role?: AriaRole;
  /** What is shown, where it can become something else: the page then scrolls once more. */
  readonly shows?: unknown;
  readonly children: ReactNode;
}

/** Something that has just come up and may be off the screen: the page scrolls as little as shows it. */
export function InSight({ className, role, shows, children }: InSightProps) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [shows]);
  return (
    <div className={className} role={role} ref={shown}>
      {children}
    </div>
  );
}
