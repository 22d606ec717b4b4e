/** Holds for rows of a mission that is not closed; the rows name it in `mission_id`. */
export const isOpenFor = (rows: string): string =>
  `NOT EXISTS (SELECT 1 FROM closed_missions WHERE closed_missions.mission_id = ${rows}.mission_id)`;
