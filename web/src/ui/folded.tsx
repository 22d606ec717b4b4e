import { type ReactNode, useState } from 'react';

interface FoldedProps {
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What is folded away until somebody asks for it: it may be long, and is made when it is first unfolded. */
export function Folded({ summary, className, children }: FoldedProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
