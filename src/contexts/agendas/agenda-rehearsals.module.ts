import { Module } from '@nestjs/common';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { MissionsModule } from '../missions/index.js';
import { AgendasModule } from './agendas.module.js';
import { RehearsalsController } from './http/rehearsing/rehearsals.controller.js';
import { RehearsalStore } from './persistence/rehearsal-store.js';
import { PlayRehearsalWhenRequested } from './reactions/play-rehearsal-when-requested.js';
import { AskForRehearsal } from './use-cases/rehearsing/ask-for-rehearsal.js';
import { PlayRehearsal } from './use-cases/rehearsing/play-rehearsal.js';

/** Playing a day before it comes. */
@Module({
  imports: [AgendasModule, EngineThreadsModule],
  providers: [RehearsalStore, AskForRehearsal, PlayRehearsal, PlayRehearsalWhenRequested],
  exports: [AskForRehearsal],
})
export class AgendaRehearsalsModule {}

@Module({ imports: [AgendaRehearsalsModule, MissionsModule], controllers: [RehearsalsController] })
export class AgendaRehearsalsHttpModule {}
