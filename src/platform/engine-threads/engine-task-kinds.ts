import type { AgendaTaskKinds } from './agenda-tasks.js';
import type { MatchingTaskKinds } from './matching-tasks.js';

/** Every kind of task that a thread takes on: what goes in, what comes out, and the news on the way. */
export type EngineTaskKinds = AgendaTaskKinds & MatchingTaskKinds;

export type EngineTaskKind = keyof EngineTaskKinds;
