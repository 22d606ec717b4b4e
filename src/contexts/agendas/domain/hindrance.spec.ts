import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { hinderedParts, hindrancesOf, type TimedSlot } from './hindrance.js';
import type { Obstacle } from './obstacle.js';

const at = (time: string): Instant => `2026-12-01T${time}:00.000Z` as Instant;
const slot = (id: string, startsAt: string, endsAt: string): TimedSlot => ({
  id: id as Id<'Slot'>,
  startsAt: at(startsAt),
  endsAt: at(endsAt),
});
const [first, second] = [slot('first', '04:00', '04:20'), slot('second', '04:25', '04:45')];
const incidentId = 'incident' as Id<'Incident'>;
const place = {
  smeId: 'sme' as ParticipationId,
  buyerId: 'buyer' as ParticipationId,
  tableId: 'table' as Id<'Table'>,
  interpreterId: 'interpreter' as Id<'Interpreter'>,
};
const overrun: Obstacle = {
  kind: 'meeting-overruns',
  ...{ incidentId, tableId: place.tableId, slotId: first.id, endsAt: at('04:30') },
};

it('a hindrance counts in each slot that shares any time with it', () => {
  const span = { startsAt: at('04:10'), endsAt: at('04:25') };
  const hindrances = hindrancesOf(
    [
      { kind: 'participations-away', incidentId, participationIds: [place.buyerId], span },
      { kind: 'interpreter-away', incidentId, interpreterId: place.interpreterId, span },
    ],
    [first, second],
    [],
  );
  expect(hinderedParts(hindrances, place, first)).toEqual(['participation', 'interpreter']);
  expect(hinderedParts(hindrances, place, second)).toEqual([]);
  expect(hinderedParts(hindrances, { ...place, interpreterId: null }, first)).toEqual(['participation']);
});

it('a meeting that overruns takes all it needs into the time after its slot, and nothing where none is there', () => {
  const published = [{ ...place, meetingId: 'meeting' as Id<'Meeting'>, slotId: first.id }];
  const hindrances = hindrancesOf([overrun], [first, second], published);
  expect(hindrances).toEqual(
    ['sme', 'buyer', 'table', 'interpreter'].map((resourceId) => {
      return { resourceId, startsAt: at('04:20'), endsAt: at('04:30') };
    }),
  );
  expect(hinderedParts(hindrances, place, first)).toEqual([]);
  expect(hindrancesOf([overrun], [first, second], [])).toEqual([]);
});
