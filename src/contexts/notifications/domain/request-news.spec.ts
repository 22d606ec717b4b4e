import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { type RequestFacts, requestNews, requestNewsStillSo, standingOf } from './request-news.js';

const asker = 'asker' as ParticipationId;
const asked = 'asked' as ParticipationId;

const endedBy: Readonly<Record<string, ParticipationId>> = { accepted: asked, declined: asked, withdrawn: asker };

const requestThat = (status: string, change: Partial<RequestFacts> = {}): RequestFacts => ({
  id: 'request' as Id<'MeetingRequest'>,
  fromId: asker,
  toId: asked,
  status,
  awaitedId: asked,
  answeredById: endedBy[status] ?? null,
  proposedById: null,
  proposedSlotId: null,
  proposedTime: null,
  nudges: 0,
  isWithheld: false,
  toldByAgendaIds: [],
  organiserActs: [],
  handOvers: [],
  ...change,
});

const kindFor = (reader: ParticipationId, request: RequestFacts, told: string | null) =>
  requestNews(request, told, reader)?.kind ?? null;

describe('who was asked', () => {
  it.each([
    ['hears of the asking', 'open', null, 'asked'],
    ['hears it once', 'open', 'open', null],
    ['hears of a withdrawal of what they had heard of', 'withdrawn', 'open', 'withdrawn'],
    ['hears nothing of what was withdrawn before', 'withdrawn', null, null],
    ['knows their own acceptance', 'accepted', 'open', null],
    ['knows their own decline', 'declined', 'open', null],
    ['hears that its time is over', 'expired', 'open', 'expired'],
    ['hears nothing of the end of what they had not heard of', 'expired', null, null],
    ['hears nothing of a status that messages do not know', 'forgotten', 'open', null],
  ])('%s', (_name, status, told, kind) => {
    expect(kindFor(asked, requestThat(status), told)).toBe(kind);
  });

  it('hears of an acceptance in their place', () => {
    expect(requestNews(requestThat('accepted', { organiserActs: ['answer'] }), 'open', asked)).toEqual({
      requestId: 'request',
      counterpartId: asker,
      kind: 'accepted',
      actedForByOrganiser: true,
    });
  });
});

describe('who asked', () => {
  it.each([
    ['knows of the asking', 'open', null],
    ['hears of an acceptance', 'accepted', 'accepted'],
    ['hears of a decline', 'declined', 'declined'],
    ['knows of the withdrawing', 'withdrawn', null],
    ['hears that its time is over', 'expired', 'expired'],
  ])('%s', (_name, status, kind) => {
    expect(kindFor(asker, requestThat(status), null)).toBe(kind);
  });

  it('hears an answer once', () => {
    expect(kindFor(asker, requestThat('accepted'), 'accepted')).toBeNull();
  });
});

describe('a time that who was asked has proposed', () => {
  const time = { startsAt: '2026-12-01T05:00:00.000Z' as Instant, endsAt: '2026-12-01T05:20:00.000Z' as Instant };
  const counter = { proposedSlotId: 'nine', proposedById: asked, proposedTime: time, awaitedId: asker };

  it('is told to them as accepted once who asked accepts it, and not to who asked', () => {
    const accepted = requestThat('accepted', { ...counter, answeredById: asker });
    expect(requestNews(accepted, 'open', asked)).toEqual({
      requestId: 'request',
      counterpartId: asker,
      kind: 'accepted',
      time,
      actedForByOrganiser: false,
    });
    expect(requestNews(accepted, 'open at nine by asked', asker)).toBeNull();
  });

  it('is told to them as declined once who asked declines it, and not to who asked', () => {
    const declined = requestThat('declined', { ...counter, answeredById: asker });
    expect(kindFor(asked, declined, 'open')).toBe('declined');
    expect(kindFor(asker, declined, 'open at nine by asked')).toBeNull();
  });
});

describe('a meeting that was cancelled', () => {
  const cancelled = requestThat('cancelled', { answeredById: asker });

  it('is told to the other side once, by its agenda where that was told of the meeting', () => {
    expect(kindFor(asked, cancelled, 'accepted')).toBe('cancelled');
    expect(kindFor(asked, cancelled, standingOf(cancelled))).toBeNull();
    expect(kindFor(asker, cancelled, 'accepted')).toBeNull();
    expect(kindFor(asked, { ...cancelled, toldByAgendaIds: [asked] }, 'accepted')).toBeNull();
    expect(kindFor(asked, { ...cancelled, toldByAgendaIds: [asker] }, 'accepted')).toBe('cancelled');
  });

  it('is told to both where an organiser cancelled it, and not as the act of one of the two', () => {
    const byOrganiser = { ...cancelled, organiserActs: ['answer'] };
    for (const [reader, counterpartId] of [
      [asked, asker],
      [asker, asked],
    ] as const) {
      expect(requestNews(byOrganiser, 'accepted', reader)).toEqual({
        requestId: 'request',
        counterpartId,
        kind: 'cancelled-by-organiser',
        actedForByOrganiser: false,
      });
      expect(kindFor(reader, byOrganiser, standingOf(byOrganiser))).toBeNull();
    }
    expect(kindFor(asker, { ...byOrganiser, toldByAgendaIds: [asker] }, 'accepted')).toBeNull();
  });
});

describe('what an organiser did', () => {
  it('is said of that act and of no later one', () => {
    const request = requestThat('open', { organiserActs: ['ask'] });
    expect(requestNews(request, null, asked)?.actedForByOrganiser).toBe(true);
    const accepted = requestThat('accepted', { organiserActs: ['ask'] });
    expect(requestNews(accepted, null, asker)).toMatchObject({ kind: 'accepted', actedForByOrganiser: false });
  });
});

describe('an open request', () => {
  const atNine = { proposedSlotId: 'nine', proposedById: asked, awaitedId: asker };
  const atTen = { proposedSlotId: 'ten', proposedById: asker, awaitedId: asked };

  it('is news to whoever is awaited whenever a time is proposed', () => {
    const proposed = requestThat('open', atNine);
    expect(kindFor(asker, proposed, null)).toBe('time-proposed');
    expect(kindFor(asked, proposed, 'open')).toBeNull();
    const back = requestThat('open', atTen);
    expect(kindFor(asked, back, 'open')).toBe('time-proposed');
    expect(kindFor(asked, back, standingOf(back))).toBeNull();
  });

  it('is news again each time they are reminded, and to nobody else', () => {
    const nudged = requestThat('open', { nudges: 1 });
    expect(kindFor(asked, nudged, 'open')).toBe('reminded');
    expect(kindFor(asked, nudged, standingOf(nudged))).toBeNull();
    expect(kindFor(asked, requestThat('open', { nudges: 2 }), standingOf(nudged))).toBe('reminded');
    expect(kindFor(asker, nudged, null)).toBeNull();
  });

  it('is news to the other side when one sends a colleague, once', () => {
    const handedOver = requestThat('accepted', {
      handOvers: [{ participationId: asked, isByOrganiser: false }],
    });
    expect(kindFor(asker, handedOver, 'accepted')).toBe('colleague-comes');
    expect(kindFor(asker, handedOver, standingOf(handedOver))).toBeNull();
    expect(kindFor(asked, handedOver, 'open')).toBeNull();
  });

  it('that is withheld is no news to who was asked, whatever becomes of it', () => {
    for (const status of ['open', 'withdrawn', 'expired']) {
      expect(kindFor(asked, requestThat(status, { isWithheld: true, nudges: 1 }), 'open')).toBeNull();
    }
    expect(kindFor(asker, requestThat('expired', { isWithheld: true }), 'open')).toBe('expired');
  });

  it('that the rules accepted is news to both', () => {
    const automatic = requestThat('accepted', { answeredById: null });
    expect(kindFor(asked, automatic, null)).toBe('accepted');
    expect(kindFor(asker, automatic, null)).toBe('accepted');
  });
});

describe('news that did not get through', () => {
  const asking = requestNews(requestThat('open'), null, asked);
  const written = asking === null ? [] : [asking];

  it('ask for an answer as long as it is awaited', () => {
    expect(requestNewsStillSo(written, [requestThat('open')], asked)).toEqual([asking]);
    expect(requestNewsStillSo(written, [requestThat('declined')], asked)).toEqual([]);
    expect(requestNewsStillSo(written, [requestThat('open', { awaitedId: asker })], asked)).toEqual([]);
  });

  it('that something has ended are so for ever', () => {
    const ended = requestNews(requestThat('declined'), 'open', asker);
    expect(ended === null ? [] : requestNewsStillSo([ended], [requestThat('declined')], asker)).toEqual([ended]);
  });
});
