import { type AriaRole, type ReactNode, useEffect, useRef } from 'react';

interface InSightProps {
  readonly className: string;
  readonly role?: AriaRole;
  readonly children: ReactNode;
}

/** Something that has just come up and may be off the screen: the page scrolls as little as shows it. */
export function InSight({ className, role, children }: InSightProps) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className={className} role={role} ref={shown}>
      {children}
    </div>
  );
}
