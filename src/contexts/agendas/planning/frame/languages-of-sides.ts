import type { ParticipationId } from '../../../../kernel/id.js';
import type { FrameMeeting } from './agenda-frame.js';

/** What is spoken on the two sides of a meeting: by the colleague whom a side sends, otherwise by its company. */
export function languagesOfSides(
  { smeId, buyerId, smeLanguages = null, buyerLanguages = null }: FrameMeeting,
  languagesOf: (id: ParticipationId) => readonly string[],
): readonly [sme: readonly string[], buyer: readonly string[]] {
  return [smeLanguages ?? languagesOf(smeId), buyerLanguages ?? languagesOf(buyerId)];
}
