import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Config, StartUpFailure } from '../platform/config/config.js';
import type { DatabaseConnection } from '../platform/database/connection.js';
import { ProcessLogger } from '../platform/logging/process-logger.js';
import { ReactionRegistry } from '../platform/reactions/reaction-registry.js';
import { configureWebServer } from './configure-web-server.js';
import { eventTypes } from './live-updates.js';
import { ProcessModule } from './process.module.js';

/** Builds a process of that role on a migrated database, up to the moment before it listens. */
export async function buildProcess(
  config: Config,
  connection: DatabaseConnection,
  logger = new ProcessLogger(config),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ProcessModule.of(config, connection), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  configureWebServer(app, logger);
  if (config.role === 'api') return app;
  try {
    app.get(ReactionRegistry, { strict: false }).know(eventTypes);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Starts to listen. Throws a StartUpFailure where the port is taken. */
export async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new StartUpFailure(`Port ${config.port} is in use by another program: stop it, or set PORT to a free one.`);
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartUpFailure(
        `This machine does not let us listen on ${config.host} port ${config.port} (${code}): change HOST or PORT.`,
      );
    }
    throw error;
  }
}
