import { z } from 'zod';
import type { ParticipationId } from '../../../../kernel/id.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { Rehearsal, RehearsalReport, RehearsalTerms } from '../../domain/rehearsal.js';

/** 55 of 73 meetings were held at a fair that was measured: each of the two of a meeting stays away with this share. */
const USUAL_NO_SHOW_SHARE = 0.13;
/** Nobody has measured who comes late: an assumption, to be replaced by what organisers know. */
const USUAL_LATE_SHARE = 0.1;
const USUAL_LATE_MINUTES = 25;
const USUAL_ROUNDS = 40;
const MOST_ROUNDS = 300;
const MOST_MINUTES = 300;
const MOST_PEOPLE = 1_000;

const share = z.number().min(0).max(1);
const count = z.number().int();

const termsWire = z
  .object({
    noShowShare: share.default(USUAL_NO_SHOW_SHARE),
    lateShare: share.default(USUAL_LATE_SHARE),
    meanLateMinutes: z.number().min(1).max(MOST_MINUTES).default(USUAL_LATE_MINUTES),
    rounds: z.int().min(1).max(MOST_ROUNDS).default(USUAL_ROUNDS),
    mostDisturbed: z.int().min(0).max(MOST_PEOPLE).nullable().default(null),
  })
  .meta({ id: 'RehearsalTerms' }) satisfies z.ZodType<RehearsalTerms>;

/** A day of a version to be played. The same seed gives the same report. */
export const newRehearsalWire = z
  .object({
    versionId: wireId<'AgendaVersion'>(),
    day: z.iso.date(),
    terms: termsWire.prefault({}),
    seed: z.int32().default(1),
  })
  .meta({ id: 'NewRehearsal' });

const wear = { planned: count, lost: count };

const reportWire = z
  .object({
    rounds: count,
    meetings: count,
    outcomes: z.array(
      z.object({
        held: count,
        heldUnrepaired: count,
        noShows: count,
        late: count,
        disturbed: count,
        waitedMinutes: z.number(),
      }),
    ),
    slots: z.array(z.object({ id: wireId<'Slot'>(), ...wear })),
    tables: z.array(z.object({ id: wireId<'Table'>(), ...wear })),
    interpreters: z.array(z.object({ id: wireId<'Interpreter'>(), ...wear })),
    /** Those who lose most through others. */
    participants: z.array(z.object({ id: wireId<'Participation'>(), companyName: z.string(), ...wear })),
    helps: z.array(
      z.object({
        kind: z.enum(['one-more-table', 'one-more-interpreter', 'no-budget']),
        likeInterpreterId: wireId<'Interpreter'>().nullable(),
        held: count,
      }),
    ),
  })
  .meta({ id: 'RehearsalReport' });

export const rehearsalWire = z
  .object({
    id: wireId<'Rehearsal'>(),
    versionId: wireId<'AgendaVersion'>(),
    day: z.iso.date(),
    terms: termsWire,
    seed: count,
    status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
    share: z.number(),
    failure: z.enum(['day-without-meetings', 'agenda-not-sound', 'job-lost']).nullable(),
    requestedAt: sentInstant,
    finishedAt: sentInstant.nullable(),
    report: reportWire.nullable(),
  })
  .meta({ id: 'Rehearsal' });

export const rehearsalsWire = z.object({ items: z.array(rehearsalWire) }).meta({ id: 'Rehearsals' });

export type RehearsalWire = z.infer<typeof rehearsalWire>;

/** Of a thousand participants those who lose nothing are of no interest. */
const MOST_SHOWN = 10;

/** The participants that a report is about: those who lose most. */
export function mostWorn({ participants }: RehearsalReport): RehearsalReport['participants'] {
  return [...participants].sort((one, other) => other.lost - one.lost).slice(0, MOST_SHOWN);
}

export function presentRehearsal(rehearsal: Rehearsal, nameById: ReadonlyMap<ParticipationId, string>): RehearsalWire {
  const {
    id,
    versionId,
    day,
    terms,
    seed,
    status,
    share: played,
    failure,
    requestedAt,
    finishedAt,
    report,
  } = rehearsal;
  return {
    ...{ id, versionId, day, terms, seed, status, share: played, failure, requestedAt, finishedAt },
    report: report && {
      ...{ rounds: report.rounds, meetings: report.meetings },
      outcomes: [...report.outcomes],
      slots: [...report.slots],
      tables: [...report.tables],
      interpreters: [...report.interpreters],
      participants: mostWorn(report).map((one) => ({ ...one, companyName: nameById.get(one.id) ?? '' })),
      helps: [...report.helps],
    },
  };
}
