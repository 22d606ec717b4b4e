import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { PageFailures } from '../contexts/partner-page/index.js';
import { epochOf } from '../kernel/instant.js';
import type { ProcessLogger } from '../platform/logging/process-logger.js';
import { Clock } from '../platform/time/clock.js';

const MAXIMUM_JSON_BODY = '1mb';
/** Far more than its fields take, so that whatever somebody has pasted is shown to them again, to be shortened. */
const MAXIMUM_FORM = '1mb';
/** Forms are read where pages have them; the API takes JSON, which no other site's form can send. */
const FORMS_PATH = '/partner/';
type Sent = Parameters<PageFailures['tell']>[1];

/** Addresses that are keys themselves. */
const SECRET_PATHS = ['/calendar/', FORMS_PATH] as const;

/** Security headers, request logs and limits: the same in production and in tests. */
export function configureWebServer(app: NestExpressApplication, logger: ProcessLogger): void {
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'connect-src': ["'self'", 'ws:', 'wss:'],
          'img-src': ["'self'", 'data:'],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  );
  // What the API answers is of one reader and one moment; the files of the web application say how long they keep.
  const clock = app.get(Clock, { strict: false });
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    // Pages learn from it how wrong the clock of their device is.
    response.setHeader('Date', new Date(epochOf(clock.now())).toUTCString());
    next();
  });
  app.use(
    pinoHttp({
      logger: logger.pino,
      // Method, path and status: no headers, no query, no address of the caller.
      serializers: {
        // eslint-disable-next-line id-denylist -- pino-http's name
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: loggedPath(url) }),
        // eslint-disable-next-line id-denylist -- pino-http's name
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
      customLogLevel: (_request, response, error) => {
        if (error !== undefined || response.statusCode >= 500) return 'error';
        return 'debug';
      },
    }),
  );
  // Last, so that what is refused here has the headers too.
  app.useBodyParser('json', { limit: MAXIMUM_JSON_BODY });
  app.useBodyParser('urlencoded', { limit: MAXIMUM_FORM, extended: false, type: isFormOfPage });
  tellUnreadForms(app);
}

/** A form that could not be read reaches no controller, and whoever sent it reads a page all the same. */
function tellUnreadForms(app: NestExpressApplication): void {
  app.use(`${FORMS_PATH}:secret`, (error: unknown, request: Sent, response: Response, _next: NextFunction) => {
    app.get(PageFailures, { strict: false }).tell(error, request, response);
  });
}

function isFormOfPage({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith(FORMS_PATH) && headers['content-type']?.split(';')[0] === 'application/x-www-form-urlencoded';
}

function loggedPath(url: string): string {
  const secret = SECRET_PATHS.find((path) => url.startsWith(path));
  return secret === undefined ? (url.split('?')[0] ?? '') : `${secret}*`;
}
