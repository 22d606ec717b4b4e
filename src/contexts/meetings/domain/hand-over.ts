import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { isOrganiser, maySeeRequest } from './acting.js';
import { answerableRequest, type AnswerRefusal } from './answer-request.js';
import type { MeetingRequest, MeetingRequestId } from './meeting-request.js';

/** One of the two sends a colleague, of whom nothing is kept but what they speak. */
export interface HandOver {
  readonly requestId: MeetingRequestId;
  readonly participationId: ParticipationId;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly handedOverAt: Instant;
  /** Whether an organiser did it in their place. */
  readonly isByOrganiser: boolean;
}

/** How two will talk. `unknown` where one of them has stated no language. */
export type Talk =
  | { readonly type: 'shared-language'; readonly language: string }
  | { readonly type: 'interpreter'; readonly languages: readonly [string, string] }
  | { readonly type: 'nobody-interprets' }
  | { readonly type: 'unknown' };

/** What is so when somebody sends a colleague. */
export interface HandOverFacts {
  /** What the other side speaks; its colleague, where it sends one. */
  readonly otherLanguages: readonly string[];
  /** The languages of each interpreter of the mission. */
  readonly interpreters: readonly (readonly string[])[];
}

export type HandOverRefusal =
  | AnswerRefusal
  | {
      readonly type: 'colleague-needs-interpreter';
      readonly languages: readonly string[];
      readonly otherLanguages: readonly string[];
    };

/** A colleague on the way to the meeting of that request. */
export interface HandedOver {
  readonly request: MeetingRequest;
  readonly handOver: HandOver;
  readonly talk: Talk;
}

/** How people with those languages talk, with those interpreters at hand. */
export function talkBetween(
  one: readonly string[],
  other: readonly string[],
  interpreters: readonly (readonly string[])[],
): Talk {
  if (one.length === 0 || other.length === 0) return { type: 'unknown' };
  const language = one.find((mine) => other.includes(mine));
  if (language !== undefined) return { type: 'shared-language', language };
  for (const spoken of interpreters) {
    const mine = one.find((code) => spoken.includes(code));
    const theirs = other.find((code) => spoken.includes(code));
    if (mine !== undefined && theirs !== undefined) return { type: 'interpreter', languages: [mine, theirs] };
  }
  return { type: 'nobody-interprets' };
}

/**
 * A colleague goes in the place of whoever would have gone, to a meeting that is asked for or agreed. Refused where the
 * colleague and the other side could not talk, not even with an interpreter of the mission.
 */
export function handOver(
  actor: Actor,
  request: MeetingRequest | null,
  colleague: Pick<HandOver, 'participationId' | 'languages'>,
  { otherLanguages, interpreters }: HandOverFacts,
  now: Instant,
): Result<HandedOver, HandOverRefusal> {
  if (request === null || !maySeeRequest(actor, request)) return err({ type: 'request-unknown' });
  const { id: requestId, missionId, fromId, toId } = request;
  const { participationId } = colleague;
  const isOneOfTwo = participationId === fromId || participationId === toId;
  if (!isOneOfTwo || !mayActFor(actor, missionId, participationId))
    return err({ type: 'not-yours-to-answer', requestId });
  const standing = request.status === 'accepted' ? ok(request) : answerableRequest(request, now);
  if (!standing.ok) return standing;
  const languages = [...new Set(colleague.languages)];
  const talk = talkBetween(languages, otherLanguages, interpreters);
  if (talk.type === 'nobody-interprets') return err({ type: 'colleague-needs-interpreter', languages, otherLanguages });
  return ok({
    request,
    handOver: {
      requestId,
      participationId,
      languages,
      handedOverAt: now,
      isByOrganiser: isOrganiser(actor, missionId),
    },
    talk,
  });
}
