import { parentPort } from 'node:worker_threads';
import { findPlaces, measureAgenda } from '../../engine/index.js';
import {
  completenessOf,
  explainPair,
  fitWeights,
  judgePairs,
  productKnowledge,
  promiseMeetings,
  proposeMeetings,
  rescoreParticipant,
  scorePairs,
} from '../../matching-engine/index.js';
import type { EngineTaskKind, EngineTaskKinds } from './engine-task-kinds.js';
import type { EngineTask } from './engine-tasks.js';
import { explainWholeAgenda } from './explain-agenda.js';
import { findRoom } from './find-room.js';
import { KeptCodeSearches } from './kept-code-searches.js';
import { rehearseDay } from './rehearse-day.js';
import { repairAgenda } from './repair-agenda.js';
import { seatAgenda } from './seat-agenda.js';
import { solveAgenda } from './solve-agenda.js';
import type { TaskMessage, ThreadMessage } from './pooled-thread.js';

type TaskOf<Kind extends EngineTaskKind> = EngineTask<
  EngineTaskKinds[Kind]['input'],
  EngineTaskKinds[Kind]['output'],
  EngineTaskKinds[Kind]['progress']
>;

const codeSearches = new KeptCodeSearches();

const tasks: { readonly [Kind in EngineTaskKind]: TaskOf<Kind> } = {
  'solve-agenda': solveAgenda,
  'seat-agenda': seatAgenda,
  'measure-agendas': ({ problem, agendas }) => agendas.map((agenda) => measureAgenda(problem, agenda)),
  'find-places': ({ problem, placements, meeting, begunSlots }) =>
    findPlaces(problem, placements, meeting, { begunSlots }),
  'find-room': findRoom,
  'explain-agenda': explainWholeAgenda,
  'repair-agenda': repairAgenda,
  'rehearse-day': rehearseDay,
  'score-pairs': ({ smes, buyers, options }) => scorePairs(smes, buyers, options),
  'rescore-participant': ({ smes, buyers, participantId, lists, options }) =>
    rescoreParticipant(smes, buyers, participantId, lists, options),
  'explain-pair': ({ smes, buyers, pair, options }) => explainPair(smes, buyers, pair, options),
  'judge-pairs': ({ smes, buyers, pairs, options }) => judgePairs(smes, buyers, pairs, options),
  'promise-meetings': ({ smes, buyers, bounds, minimumScore, options }) =>
    promiseMeetings(smes, buyers, bounds, minimumScore, options),
  'measure-completeness': ({ smes, buyers, participantId, options }) =>
    completenessOf(smes, buyers, participantId, options),
  'fit-weights': ({ decisions, current }) => fitWeights(decisions, current),
  'read-product-knowledge': (named) => productKnowledge(named),
  'keep-codes': (input) => {
    codeSearches.keep(input);
    return null;
  },
  'search-codes': (input) => codeSearches.search(input),
  'propose-meetings': ({ smes, buyers, terms, options }, surroundings) =>
    proposeMeetings(smes, buyers, terms, options, surroundings),
};

/** The main file of an engine's thread: does one task after another, as they are sent. */
function serve(port: NonNullable<typeof parentPort>): void {
  const answer = (message: ThreadMessage): void => {
    port.postMessage(message);
  };
  port.on('message', ({ kind, input, stopFlag }: TaskMessage) => {
    try {
      const task = tasks[kind as EngineTaskKind] as EngineTask<unknown, unknown, unknown>;
      const output = task(input, {
        report: (progress) => {
          answer({ type: 'progress', progress });
        },
        isStopped: () => Atomics.load(stopFlag, 0) === 1,
      });
      answer({ type: 'done', output });
    } catch (error) {
      answer({ type: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}

if (parentPort === null) throw new Error('engine-thread is started by EngineThreads, as a thread');
serve(parentPort);
