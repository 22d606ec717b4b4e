import { type DynamicModule, Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { AccessHttpModule, AccessModule } from '../contexts/access/index.js';
import {
  AgendaFloorHttpModule,
  AgendaRehearsalsHttpModule,
  AgendaRehearsalsModule,
  AgendaRepairsHttpModule,
  AgendaRepairsModule,
  AgendaReviewsHttpModule,
  AgendaReviewsModule,
  AgendaStandbyHttpModule,
  AgendaStandbyJobsModule,
  AgendaStandbyModule,
  AgendasHttpModule,
  AgendasModule,
} from '../contexts/agendas/index.js';
import { AttendanceHttpModule, AttendanceModule } from '../contexts/attendance/index.js';
import { AuditHttpModule } from '../contexts/audit/index.js';
import { ClassificationsHttpModule } from '../contexts/classifications/index.js';
import { MatchingHttpModule, MatchingModule } from '../contexts/matching/index.js';
import { MeetingsHttpModule, MeetingsModule } from '../contexts/meetings/index.js';
import { MergesHttpModule, MergesModule } from '../contexts/merges/index.js';
import { MissionsHttpModule, MissionsModule } from '../contexts/missions/index.js';
import {
  NotificationsHttpModule,
  NotificationsJobsModule,
  NotificationsModule,
} from '../contexts/notifications/index.js';
import { PartnerPageHttpModule, PartnerPageModule } from '../contexts/partner-page/index.js';
import { PrivacyHttpModule, PrivacyModule } from '../contexts/privacy/index.js';
import { ReportsHttpModule } from '../contexts/reports/index.js';
import type { Config } from '../platform/config/config.js';
import { ConfigModule } from '../platform/config/config.module.js';
import type { DatabaseConnection } from '../platform/database/connection.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { HttpModule } from '../platform/http/http.module.js';
import { OperationsModule } from '../platform/operations/operations.module.js';
import { OutboxModule } from '../platform/outbox/outbox.module.js';
import { LiveGatewayModule } from '../platform/realtime/realtime.module.js';
import { TimeModule } from '../platform/time/time.module.js';
import { StalenessModule } from './staleness.module.js';
import { webApplication } from './web-application.js';

/** What any process needs, whatever its role: the business and the ground it stands on. */
const everywhere = [
  TimeModule,
  HttpModule,
  OperationsModule,
  AccessModule,
  MissionsModule,
  MatchingModule,
  MeetingsModule,
  AttendanceModule,
  AgendasModule,
  AgendaRehearsalsModule,
  AgendaRepairsModule,
  AgendaReviewsModule,
  AgendaStandbyModule,
  NotificationsModule,
  PrivacyModule,
  MergesModule,
  PartnerPageModule,
];

/** What answers people: routes, sockets and the web application. */
const forPeople = [
  AccessHttpModule,
  ClassificationsHttpModule,
  MissionsHttpModule,
  MatchingHttpModule,
  MeetingsHttpModule,
  AttendanceHttpModule,
  AgendasHttpModule,
  AgendaFloorHttpModule,
  AgendaRehearsalsHttpModule,
  AgendaRepairsHttpModule,
  AgendaReviewsHttpModule,
  AgendaStandbyHttpModule,
  NotificationsHttpModule,
  PartnerPageHttpModule,
  PrivacyHttpModule,
  MergesHttpModule,
  AuditHttpModule,
  ReportsHttpModule,
  StalenessModule,
  LiveGatewayModule,
  ServeStaticModule.forRoot(webApplication),
];

/** What does the jobs. */
const forJobs = [OutboxModule, NotificationsJobsModule, AgendaStandbyJobsModule];

/** One process, put together by its role: `api` answers, `worker` does the jobs, `all` does both. */
@Module({})
export class ProcessModule {
  static of(config: Config, connection: DatabaseConnection): DynamicModule {
    return {
      module: ProcessModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.of(connection, config.databaseConnections),
        ...everywhere,
        ...(config.role === 'worker' ? [] : forPeople),
        ...(config.role === 'api' ? [] : forJobs),
      ],
    };
  }
}
