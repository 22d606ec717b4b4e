import { useEffect } from 'react';

/**
 * Keeps the keyboard's place in the page. A button that has done its work often disappears, and the browser would start
 * again from the top: the nearest thing around it that is still there takes the focus instead, so that Tab goes on from
 * there and a screen reader says where it is.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    const keeper = new PlaceKeeper();
    document.addEventListener('focusin', keeper.remember);
    document.addEventListener('focusout', keeper.forgetWhenLeft);
    const observer = new MutationObserver(keeper.restore);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', keeper.remember);
      document.removeEventListener('focusout', keeper.forgetWhenLeft);
    };
  }, []);
}

class PlaceKeeper {
  /** What had the focus in the page, dialogs apart, and everything around it from the inside out. */
  private place: readonly HTMLElement[] = [];

  readonly remember = ({ target }: FocusEvent): void => {
    const content = document.querySelector('main');
    if (target instanceof HTMLElement && content?.contains(target) === true) this.place = outwards(target, content);
  };

  /** Whoever clicks beside everything has no place; what is removed while it has the focus keeps its own. */
  readonly forgetWhenLeft = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    queueMicrotask(() => {
      if (isUsable(target) && hasNoFocus()) this.place = [];
    });
  };

  readonly restore = (): void => {
    const [lost, ...around] = this.place;
    if (lost === undefined || isUsable(lost) || !(hasNoFocus() || document.activeElement === lost)) return;
    const next = around.find((element) => element.isConnected);
    if (next === undefined) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
}

function outwards(element: HTMLElement, last: Element): readonly HTMLElement[] {
  const around = [element];
  for (let next = element.parentElement; next !== null; next = next.parentElement) {
    around.push(next);
    if (next === last) break;
  }
  return around;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
