import { useEffect, useRef, type ReactNode } from 'react';

interface PageHeadingProps {
  readonly title: string;
  /** What the page is about, for the browser's tab: for example the mission. */
  readonly within?: string | undefined;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

let isFirstPage = true;

/** Names the page in the tab, and takes the focus when it replaces another page, so that screen readers read it. */
export function PageHeading({ title, within, lead, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, within, 'Incontro'].filter(Boolean).join(' · ');
  }, [title, within]);
  useEffect(() => {
    if (isFirstPage) isFirstPage = false;
    else heading.current?.focus();
  }, []);
  return (
    <div className="page-heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <div className="lead">{lead}</div>}
      </div>
      {actions !== undefined && actions !== false && <div className="page-actions">{actions}</div>}
    </div>
  );
}
