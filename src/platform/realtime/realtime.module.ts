import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { DatabaseSignals } from '../database/database-signals.js';
import { ChangeLog } from './change-log.js';
import { ChangesController } from './changes.controller.js';
import { ForgetChangesWhenHourPassed } from './forget-changes-when-hour-passed.js';
import { LIVE_BUS, type LiveBus, postgresBus, redisBus } from './live-bus.js';
import { LiveDoor } from './live-door.js';
import { LiveFeed } from './live-feed.js';
import { LiveGateway } from './live-gateway.js';
import { LivePresence } from './live-presence.js';
import { LivePublisher } from './live-publisher.js';
import { SignInWatch } from './sign-in-watch.js';

/** What any process needs: sending what may be lost, and forgetting what was told long ago. */
@Module({
  providers: [
    {
      provide: LIVE_BUS,
      inject: [CONFIG, Database, DatabaseSignals],
      useFactory: (config: Config, database: Database, signals: DatabaseSignals): LiveBus =>
        config.redisUrl === null ? postgresBus(database, signals) : redisBus(config.redisUrl),
    },
    {
      provide: LivePublisher,
      inject: [LIVE_BUS],
      useFactory: (bus: LiveBus): LivePublisher => new LivePublisher((message) => bus.carry(message)),
    },
    ForgetChangesWhenHourPassed,
  ],
  exports: [LIVE_BUS, LivePublisher],
})
export class LivePublishingModule implements OnApplicationShutdown {
  constructor(@Inject(LIVE_BUS) private readonly bus: LiveBus) {}

  onApplicationShutdown(): Promise<void> {
    return this.bus.close();
  }
}

/** Receiving browsers: only in processes that answer requests. */
@Module({
  imports: [LivePublishingModule],
  controllers: [ChangesController],
  providers: [LiveGateway, LiveDoor, SignInWatch, LiveFeed, LivePresence, ChangeLog],
})
export class LiveGatewayModule {}
