import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { type Incident, type IncidentId, withArrivals } from './incident.js';
import { type IncidentFacts, type IncidentReport, reportIncident } from './report-incident.js';

const at = (time: string, day = '2026-12-01'): Instant => `${day}T${time}:00.000Z` as Instant;
const smeId = 'sme' as ParticipationId;
const buyerId = 'buyer' as ParticipationId;
const tableId = 'table' as Id<'Table'>;
const slot = (id: string, day: string, startsAt: string, endsAt: string): IncidentFacts['slots'][number] => ({
  id: id as Id<'Slot'>,
  day,
  startsAt: at(startsAt, day),
  endsAt: at(endsAt, day),
});

const facts: IncidentFacts = {
  participationIds: new Set([smeId, buyerId]),
  tableIds: new Set([tableId]),
  interpreterIds: new Set(),
  slots: [
    slot('first', '2026-12-01', '09:00', '09:20'),
    slot('second', '2026-12-01', '09:25', '09:45'),
    slot('next day', '2026-12-02', '09:00', '09:20'),
  ],
};

const report = (what: IncidentReport, now: Instant) =>
  reportIncident('incident' as IncidentId, 'mission' as MissionId, what, facts, now);

describe('a report of an incident', () => {
  it('takes what is late as missing from the start of its day, or from now on if that is later', () => {
    const lateness = { kind: 'lateness', participationIds: [buyerId], arrivesAt: at('09:30', '2026-12-02') } as const;
    expect(report(lateness, at('09:10'))).toMatchObject({
      value: { details: { ...lateness, missingFrom: at('09:00', '2026-12-02') } },
    });
    const today = { ...lateness, arrivesAt: at('10:00') };
    expect(report(today, at('09:10'))).toMatchObject({ value: { details: { missingFrom: at('09:10') } } });
  });

  it('lets an outage begin now and last until somebody knows better', () => {
    const closed = { kind: 'table-closure', tableId, startsAt: null, endsAt: null } as const;
    expect(report(closed, at('09:10'))).toMatchObject({
      value: { details: { ...closed, startsAt: at('09:10') }, reportedAt: at('09:10'), withdrawnAt: null },
    });
  });

  it('waits five minutes for whoever does not come', () => {
    const missing = { kind: 'no-show', participationId: buyerId, slotId: 'first' as Id<'Slot'> } as const;
    expect(report(missing, at('09:04'))).toEqual({
      ok: false,
      error: { type: 'no-show-too-early', startsAt: at('09:00'), from: at('09:05') },
    });
    expect(report(missing, at('09:05'))).toMatchObject({ ok: true });
  });

  it.each<[string, IncidentReport]>([
    ['an arrival', { kind: 'lateness', participationIds: [buyerId], arrivesAt: at('09:30') }],
    ['a closure', { kind: 'table-closure', tableId, startsAt: at('09:00'), endsAt: at('09:30') }],
    ['an overrun', { kind: 'overrun', tableId, slotId: 'first' as Id<'Slot'>, endsAt: at('09:20') }],
  ])('is refused for %s that is over', (_name, over) => {
    expect(report(over, at('09:30'))).toMatchObject({ ok: false, error: { type: 'incident-over', now: at('09:30') } });
  });

  it.each<[string, IncidentReport]>([
    ['a closure', { kind: 'table-closure', tableId, startsAt: at('10:30'), endsAt: at('10:00') }],
    ['an overrun', { kind: 'overrun', tableId, slotId: 'second' as Id<'Slot'>, endsAt: at('09:45') }],
  ])('is refused for %s that ends before it begins', (_name, reversed) => {
    expect(report(reversed, at('09:30'))).toMatchObject({ error: { type: 'incident-ends-before-it-starts' } });
  });

  it('has nothing go on past its slot before that has begun', () => {
    const overrun = { kind: 'overrun', tableId, slotId: 'second' as Id<'Slot'>, endsAt: at('09:55') } as const;
    expect(report(overrun, at('09:24'))).toEqual({
      ok: false,
      error: { type: 'overrun-too-early', startsAt: at('09:25') },
    });
    expect(report(overrun, at('09:25'))).toMatchObject({ ok: true });
  });

  it.each<[string, IncidentReport]>([
    ['participant', { kind: 'departure', participationId: 'stranger' as ParticipationId, leavesAt: null }],
    ['table', { kind: 'table-closure', tableId: 'stranger' as Id<'Table'>, startsAt: null, endsAt: null }],
    [
      'interpreter',
      { kind: 'interpreter-absence', interpreterId: 'stranger' as Id<'Interpreter'>, startsAt: null, endsAt: null },
    ],
    ['slot', { kind: 'no-show', participationId: buyerId, slotId: 'stranger' as Id<'Slot'> }],
  ])('names nothing that the mission has not: %s', (what, strange) => {
    expect(report(strange, at('09:10'))).toEqual({
      ok: false,
      error: { type: 'incident-names-strangers', what, ids: ['stranger'] },
    });
  });
});

describe('an arrival', () => {
  it('ends the lateness of who has come, and of nobody else', () => {
    const incident: Incident = {
      id: 'incident' as IncidentId,
      missionId: 'mission' as MissionId,
      details: {
        kind: 'lateness',
        participationIds: [smeId, buyerId],
        missingFrom: at('09:00'),
        arrivesAt: at('11:00'),
      },
      reportedAt: at('08:00'),
      withdrawnAt: null,
    };
    const arrived = { participationId: smeId, missionId: incident.missionId, arrivedAt: at('10:00') };
    expect(withArrivals([incident], [arrived]).map(({ details }) => details)).toEqual([
      { ...incident.details, participationIds: [smeId], arrivesAt: at('10:00') },
      { ...incident.details, participationIds: [buyerId] },
    ]);
    const cameTheDayBefore = { ...arrived, arrivedAt: at('10:00', '2026-11-30') };
    expect(withArrivals([incident], [cameTheDayBefore])).toEqual([incident]);
  });
});
