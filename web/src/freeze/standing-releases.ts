import type { DeskMeeting, FreezeRelease } from '../api-client/contract.js';

type Term = Pick<FreezeRelease, 'endsAt' | 'withdrawnAt'>;
type Named = Pick<FreezeRelease, 'participationId' | 'tableId' | 'slotId'>;

/** Whether repairs may still go by a release; `now` in milliseconds since 1970 on the server's clock. */
export function isStandingAt(now: number, { endsAt, withdrawnAt }: Term): boolean {
  return withdrawnAt === null && now < Date.parse(endsAt);
}

/** Those of the meetings that no standing release names by their time, their table or one of their two. */
export function notReleased<Meeting extends Pick<DeskMeeting, 'slotId' | 'tableId' | 'sme' | 'buyer'>>(
  meetings: readonly Meeting[],
  releases: readonly (Term & Named)[],
  now: number,
): readonly Meeting[] {
  const standing = releases.filter((release) => isStandingAt(now, release));
  const named = new Set(standing.flatMap(({ slotId, tableId, participationId }) => [slotId, tableId, participationId]));
  return meetings.filter(
    ({ slotId, tableId, sme, buyer }) =>
      ![slotId, tableId, sme.participationId, buyer.participationId].some((id) => named.has(id)),
  );
}
