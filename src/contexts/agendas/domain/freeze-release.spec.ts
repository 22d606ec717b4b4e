import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { isStanding, releasedMeetings, releaseFromFreeze, withdrawRelease } from './freeze-release.js';

const at = (time: string) => `2026-12-01T${time}:00.000Z` as Instant;
const nothing = { participationId: null, tableId: null, slotId: null };
const placement = (meeting: string, sme: string, buyer: string, slot: string, table: string) => ({
  meetingId: meeting as Id<'Meeting'>,
  smeId: sme as ParticipationId,
  buyerId: buyer as ParticipationId,
  slotId: slot as Id<'Slot'>,
  tableId: table as Id<'Table'>,
  interpreterId: null,
});
const published = [
  placement('first', 'firm', 'buyer', 'early', 'window'),
  placement('second', 'firm', 'other', 'late', 'door'),
  placement('third', 'rival', 'buyer', 'late', 'window'),
];
const waiting = { meetingId: 'fourth' as Id<'Meeting'>, smeId: published[2]!.smeId, buyerId: published[1]!.buyerId };
const meetings = [...published, waiting];

describe('a release from the freeze', () => {
  const release = releaseFromFreeze(
    {
      ...nothing,
      id: 'release' as Id<'FreezeRelease'>,
      missionId: 'mission' as MissionId,
      slotId: 'late' as Id<'Slot'>,
      releasedBy: 'organiser' as UserId,
    },
    30,
    at('09:00'),
  );

  it('holds until its end and not at it', () => {
    expect(release.endsAt).toBe(at('09:30'));
    expect(isStanding(release, at('09:29'))).toBe(true);
    expect(isStanding(release, at('09:30'))).toBe(false);
  });

  it('is taken back once, while it holds', () => {
    const withdrawn = withdrawRelease(release, 'colleague' as UserId, at('09:10'));
    expect(withdrawn).toEqual({
      ok: true,
      value: { ...release, withdrawnBy: 'colleague', withdrawnAt: at('09:10') },
    });
    if (!withdrawn.ok) throw new Error('not withdrawn');
    expect(isStanding(withdrawn.value, at('09:11'))).toBe(false);
    expect(withdrawRelease(withdrawn.value, 'colleague' as UserId, at('09:12')).ok).toBe(false);
    expect(withdrawRelease(release, 'colleague' as UserId, at('09:30')).ok).toBe(false);
  });

  it('names the meetings of a participant with and without a place, and those at a table or in a slot', () => {
    const named = (thing: Partial<typeof release>) =>
      releasedMeetings([{ ...nothing, ...thing }], meetings, published).join(' ');
    expect(named({ participationId: published[1]!.buyerId })).toBe('second fourth');
    expect(named({ tableId: published[0]!.tableId })).toBe('first third');
    expect(named({ slotId: published[1]!.slotId })).toBe('second third');
    expect(releasedMeetings([], meetings, published)).toEqual([]);
  });
});
