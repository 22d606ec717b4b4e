/** Which of the two of a meeting joins it from elsewhere. */
export type RemoteSide = 'sme' | 'buyer';

/** SQL for the {@link RemoteSide} of a row of `placements`; null where both come to the table. */
export const remoteSideOf = (placements: string): string => `
  (SELECT CASE WHEN remote_meetings.away_id = ${placements}.sme_id THEN 'sme' ELSE 'buyer' END
   FROM remote_meetings WHERE remote_meetings.meeting_id = ${placements}.meeting_id)`;
