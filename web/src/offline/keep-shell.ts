/** Where the build puts the worker. */
const WORKER = '/service-worker.js';

/**
 * Has the browser keep the application itself, so that the page can be opened without a network. Browsers allow it only
 * over HTTPS and on the machine itself; elsewhere a page that is open goes on, and one that is closed waits.
 */
export function keepShell(): void {
  const workers = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  // Refused where the browser keeps nothing: then it is as without it.
  workers?.register(WORKER).catch(() => undefined);
}
