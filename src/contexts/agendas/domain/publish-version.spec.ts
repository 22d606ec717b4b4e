import type { MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { AgendaVersion, AgendaVersionId } from './agenda-version.js';
import { isPublishable, publishVersion, rejectVersion } from './publish-version.js';
import type { SolveRunId } from './solve-run.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const earlier = '2026-11-21T10:00:00.000Z' as Instant;

const draft: AgendaVersion = {
  id: 'draft' as AgendaVersionId,
  missionId: 'mission' as MissionId,
  number: 2,
  status: 'draft',
  origin: 'generated',
  basedOnId: null,
  solveRunId: 'run' as SolveRunId,
  restoresId: null,
  madeBy: null,
  publishedBy: null,
  note: null,
  isFinal: false,
  createdAt: earlier,
  publishedAt: null,
  placed: 1,
  unplaced: 0,
  breaks: 0,
  idleSlots: 0,
};
const publicNow: AgendaVersion = {
  ...draft,
  id: 'public' as AgendaVersionId,
  number: 1,
  status: 'published',
  publishedAt: earlier,
};

const wish = { publishedBy: 'organiser' as UserId, isFinal: true };
const nothing = { version: null, bases: [null] };
const one = { version: publicNow, bases: [publicNow.id] };

describe('publishing', () => {
  it('makes the first version public', () => {
    expect(publishVersion(draft, nothing, wish, now)).toEqual({
      ok: true,
      value: { published: { ...draft, ...wish, status: 'published', publishedAt: now }, superseded: null },
    });
  });

  it('takes the place of the version that the draft was made from, whose time of publication stays', () => {
    const next = { ...draft, basedOnId: publicNow.id };
    expect(publishVersion(next, one, wish, now)).toEqual({
      ok: true,
      value: {
        published: { ...next, ...wish, status: 'published', publishedAt: now },
        superseded: { ...publicNow, status: 'superseded' },
      },
    });
  });

  it('takes the place of a version that only gathers bookings made since', () => {
    const booked: AgendaVersion = { ...publicNow, id: 'booked' as AgendaVersionId, origin: 'booked' };
    const next = { ...draft, basedOnId: publicNow.id };
    const answer = publishVersion(next, { version: booked, bases: [booked.id, publicNow.id] }, wish, now);
    expect(answer).toMatchObject({
      ok: true,
      value: { published: { basedOnId: 'booked' }, superseded: { id: 'booked', status: 'superseded' } },
    });
  });

  it('is refused where another version was published in the meantime', () => {
    expect(publishVersion(draft, one, wish, now)).toEqual({
      ok: false,
      error: { type: 'agenda-moved-on', basedOnId: null, publishedId: 'public', publishedNumber: 1 },
    });
    expect(isPublishable(draft, [publicNow.id])).toBe(false);
  });

  it('is refused where nothing is left to do, or nothing is to be done', () => {
    expect(publishVersion(publicNow, one, wish, now)).toEqual({
      ok: false,
      error: { type: 'already-published', versionId: 'public', publishedAt: earlier },
    });
    const superseded = { ...publicNow, status: 'superseded' as const };
    expect(publishVersion(superseded, nothing, wish, now)).toEqual({
      ok: false,
      error: { type: 'not-a-draft', versionId: 'public', foundStatus: 'superseded' },
    });
  });
});

describe('discarding', () => {
  it('keeps a draft in the history, with why, and is done once', () => {
    const rejected = { ...draft, status: 'rejected' as const, note: 'too many waits' };
    expect(rejectVersion(draft, 'too many waits')).toEqual({ ok: true, value: rejected });
    expect(rejectVersion(rejected, null)).toEqual({ ok: true, value: rejected });
  });

  it('is refused for what was public', () => {
    expect(rejectVersion(publicNow, null)).toEqual({
      ok: false,
      error: { type: 'not-a-draft', versionId: 'public', foundStatus: 'published' },
    });
  });
});
