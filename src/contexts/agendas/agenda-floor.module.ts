import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { ClassificationsModule } from '../classifications/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MissionsModule } from '../missions/index.js';
import { AgendasModule } from './agendas.module.js';
import { FloorController } from './http/floor/floor.controller.js';
import { FloorLinksController } from './http/floor/floor-links.controller.js';
import { FloorAgenda } from './persistence/read-models/floor-agenda.js';
import { HoldFloorMeeting } from './use-cases/floor/hold-floor-meeting.js';
import { InviteToFloor } from './use-cases/floor/invite-to-floor.js';
import { MarkFloorMeeting } from './use-cases/floor/mark-floor-meeting.js';
import { ProlongFloorMeeting } from './use-cases/floor/prolong-floor-meeting.js';
import { ShowFloorAgenda } from './use-cases/floor/show-floor-agenda.js';

/** The pages of those who work in the hall: interpreters and hosts of tables. */
@Module({
  imports: [AgendasModule, AttendanceModule, ClassificationsModule, CompaniesModule, MissionsModule],
  providers: [FloorAgenda, HoldFloorMeeting, InviteToFloor, MarkFloorMeeting, ProlongFloorMeeting, ShowFloorAgenda],
  controllers: [FloorController, FloorLinksController],
})
export class AgendaFloorHttpModule {}
