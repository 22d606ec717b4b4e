/** What stands for the name of whoever has had it erased, in every language. */
const ERASED_NAME = '—';

/** SQL for whether the people of a participation have had all that is kept of them erased: there is nobody to go to any more. */
export const isErasedSql = (participation: string): string =>
  `EXISTS (SELECT 1 FROM erasures WHERE erasures.participation_id = ${participation}.id)`;

/**
 * SQL of what others read as the name of a participation: that of its company, or a dash once its people have had all that
 * is kept of them erased, also where the company still takes part in another mission. `participation` and `company` are
 * the names of the two in the query.
 */
export const toldNameSql = (participation: string, company: string): string => `
  CASE WHEN ${isErasedSql(participation)} THEN '${ERASED_NAME}' ELSE ${company}.name END`;
