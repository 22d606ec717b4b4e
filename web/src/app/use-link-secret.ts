import { useSyncExternalStore } from 'react';

const secretInAddress = (): string => window.location.hash.slice(1);

function watchAddress(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
  };
}

/**
 * The secret of the link that opened the page. It stays in the address, behind "#" where no server sees it, so that a device
 * that starts again opens the same page; another link opened in the same tab changes nothing but this.
 */
export function useLinkSecret(): string {
  return useSyncExternalStore(watchAddress, secretInAddress);
}
