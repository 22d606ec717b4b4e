/**
 * Serves the application where the network does not. It keeps the files of one build, which belong together, and no
 * answers of the API: those are kept by the application, which knows how old they are and whose.
 */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as WorkerScope;

/** Written by the build: the addresses of the files, the document first. */
const files = '__SHELL_FILES__'.split(' ');
const DOCUMENT = files[0] ?? '/index.html';
/** Names of files hold a hash of what is in them, so this name changes with any of them. */
const PREFIX = 'incontro-shell-';
const CACHE = `${PREFIX}${files.join(' ')}`;
const PATIENCE_MILLISECONDS = 4000;
const pages = /^\/(?:missions|display|floor)(?:\/|$)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOtherBuilds().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate') {
    if (pages.test(pathname)) event.respondWith(pageOf(event.request));
  } else if (files.includes(pathname)) {
    event.respondWith(keptOr(event.request));
  }
});

async function forgetOtherBuilds(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The newest document where the server answers in time, otherwise the one that is kept. */
async function pageOf(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    if (answer.status < 500) return answer;
  } catch {
    // No network: that is what this is for.
  }
  return keptOr(new Request(DOCUMENT));
}

async function keptOr(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}
