import { useEffect } from 'react';

/** The parts of a page that have a heading. */
const PARTS = 'section[aria-labelledby], article';

/** The control that has the focus, and the parts of the page it is in, the nearest first. */
interface Held {
  readonly control: Element;
  readonly parts: readonly Element[];
}

/**
 * Where a control goes away with what it did, the heading of the nearest part of the page that is still there takes the
 * focus: the keyboard goes on from there, and not from the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof Element) held = heldBy(target, held);
    };
    const onFocusOut = ({ target }: FocusEvent) => {
      // In a moment it is known whether the control has gone or was only left.
      queueMicrotask(() => {
        const isLeft = target === held?.control && held.control.isConnected && document.activeElement !== target;
        if (isLeft) held = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.control.isConnected || document.activeElement !== document.body) return;
      const left = held.parts.find((part) => part.isConnected);
      held = null;
      if (left !== undefined) focusHeadingOf(left);
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
      observer.disconnect();
    };
  }, []);
}

/** What is in a dialog belongs to whatever the dialog was opened from. */
function heldBy(control: Element, before: Held | null): Held {
  const parts: Element[] = [];
  for (let part = control.closest(PARTS); part !== null; part = part.parentElement?.closest(PARTS) ?? null) {
    parts.push(part);
  }
  return { control, parts: parts.length === 0 && control.closest('[role="dialog"]') ? (before?.parts ?? []) : parts };
}

function focusHeadingOf(part: Element): void {
  const heading =
    document.getElementById(part.getAttribute('aria-labelledby') ?? '') ?? part.querySelector('h1, h2, h3, h4, h5, h6');
  if (!(heading instanceof HTMLElement)) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus();
}
