/** When, where and with which interpreter everybody meets. */
export { AgendaRepairsHttpModule, AgendaRepairsModule } from './agenda-repairs.module.js';
export { AgendasHttpModule, AgendasModule } from './agendas.module.js';
export {
  type AgendaEvent,
  type AgendaPublished,
  type AgendaVersionDrafted,
  type MeetingBooked,
  type SolveRunFinished,
  type SolveRunQueued,
} from './domain/agenda-events.js';
