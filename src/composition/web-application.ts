import type { ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServeStaticModuleOptions } from '@nestjs/serve-static';

/** Where the built web application lies: beside `src/` and `dist/` alike. */
const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

/** Addresses of pages, which the application makes itself: none of the server's own, and none that name a file. */
const pages = /^\/(?!(?:api|assets|calendar|health|metrics|partner|socket\.io|status)(?:\/|$))[^.]*$/;

/**
 * The files of the web application, and its one document for every page. The names of assets hold a hash of what is in
 * them; what has the same name in every version is asked for again, so that a new version is seen at once.
 */
export const webApplication: ServeStaticModuleOptions = {
  rootPath: webFolder,
  renderPath: pages,
  serveStaticOptions: {
    setHeaders: (response: ServerResponse, path: string) => {
      response.setHeader('Cache-Control', basename(dirname(path)) === 'assets' ? FOR_GOOD : ASK_FIRST);
    },
  },
};
