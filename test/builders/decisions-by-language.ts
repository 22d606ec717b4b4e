/** Who decided about whom in a mission. */
interface Deciders {
  readonly missionId: string;
  readonly smes: readonly string[];
  readonly buyers: readonly string[];
}

type Query = (sql: string, values: unknown[]) => Promise<unknown>;

/**
 * Logs so many requests of SMEs that buyers answered themselves: three of five were accepted, namely where the two had a
 * language in common, whatever their products.
 */
export async function logDecisionsByLanguage(query: Query, { missionId, smes, buyers }: Deciders, count: number) {
  await query(
    `WITH decided AS (
       INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, answered_at, answered_by_id,
                                     awaited_id, awaited_since)
       SELECT gen_random_uuid(), $1, ($2::uuid[])[1 + number % cardinality($2::uuid[])], buyer.id,
              CASE WHEN (number + number / 5) % 5 < 3 THEN 'accepted' ELSE 'declined' END, now(), now(), buyer.id,
              buyer.id, now()
       FROM generate_series(0, $4 - 1) AS number
       CROSS JOIN LATERAL (SELECT ($3::uuid[])[1 + number / 2 % cardinality($3::uuid[])] AS id) AS buyer
       RETURNING *
     ), numbered AS (SELECT *, row_number() OVER (PARTITION BY status) AS number FROM decided)
     INSERT INTO match_decisions (request_id, mission_id, decider_id, counterpart_id, is_accepted, decided_at,
                                  rank_shown, weights_version, sme_values, buyer_values)
     SELECT id, mission_id, to_id, from_id, status = 'accepted', answered_at, 1, 'prior-1', '{}',
            jsonb_build_object('products', number % 7 / 7.0, 'languages', CASE status WHEN 'accepted' THEN 1 ELSE 0 END)
     FROM numbered`,
    [missionId, smes, buyers, count],
  );
}
