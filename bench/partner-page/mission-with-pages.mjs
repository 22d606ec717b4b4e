import { randomUUID } from 'node:crypto';
import { onDatabase } from '../booking/served-product.mjs';
import { addCompanies, addRequests, missionOf, newSecret, send, signIn } from '../booking/synthetic-rows.mjs';

const FIRMS = 60;
const PARTNERS = 60;
const ASKED_EACH = 6;
const AGREED_EACH = 6;
const DAYS = 2;
const MAXIMUM_MEETINGS = 40;

/** A synthetic mission in which each partner is asked by some firms and meets others; gives the addresses of their pages. */
export async function makeMissionWithPages(product) {
  const organiser = await signIn(product, await product.inviteOrganiser());
  const wish = missionOf('Mission with pages', DAYS, FIRMS);
  const missionId = (await send(product, organiser, 'POST', '/api/v1/missions', wish)).id;
  const { slots } = await send(product, organiser, 'GET', `/api/v1/missions/${missionId}`);
  return onDatabase(product.databaseUrl, async (client) => {
    const firms = await addCompanies(client, missionId, 'sme', FIRMS, MAXIMUM_MEETINGS);
    const partners = await addCompanies(client, missionId, 'buyer', PARTNERS, MAXIMUM_MEETINGS);
    const pairs = partners.flatMap((to, index) =>
      Array.from({ length: ASKED_EACH + AGREED_EACH }, (_, place) => ({
        ...{ from: firms[(index + place) % FIRMS], to, table: index, slotId: slots[place].id },
        isAgreed: place >= ASKED_EACH,
      })),
    );
    const requests = await addRequests(client, missionId, pairs);
    const agreed = pairs.flatMap((pair, index) => (pair.isAgreed ? [{ ...pair, ...requests[index] }] : []));
    await agree(client, missionId, agreed);
    const secrets = await addLinks(client, partners);
    await client.query('ANALYZE');
    return secrets.map((secret) => `${product.addresses[0]}/partner/${secret}`);
  });
}

async function agree(client, missionId, pairs) {
  const rows = pairs.map(({ requestId, from, to, slotId, table }) => ({
    ...{ meetingId: randomUUID(), requestId, smeId: from.id, buyerId: to.id, slotId, table },
  }));
  const columns = '("meetingId" uuid, "requestId" uuid, "smeId" uuid, "buyerId" uuid, "slotId" uuid, "table" integer)';
  const parameters = [JSON.stringify(rows), missionId];
  await client.query(
    `WITH accepted AS (
       UPDATE meeting_requests SET status = 'accepted', answered_at = now()
       FROM jsonb_to_recordset($1) AS agreed ${columns} WHERE meeting_requests.id = agreed."requestId"
     )
     INSERT INTO meetings (id, mission_id, sme_id, buyer_id, request_id, agreed_at)
     SELECT "meetingId", $2, "smeId", "buyerId", "requestId", now() FROM jsonb_to_recordset($1) AS agreed ${columns}`,
    parameters,
  );
  await client.query(
    `INSERT INTO public_placements (meeting_id, mission_id, sme_id, buyer_id, slot_id, table_id)
     SELECT "meetingId", $2, "smeId", "buyerId", "slotId", meeting_tables.id
     FROM jsonb_to_recordset($1) AS agreed ${columns}
     JOIN meeting_tables ON meeting_tables.mission_id = $2
       AND meeting_tables.position = (SELECT min(position) FROM meeting_tables WHERE mission_id = $2) + agreed."table"`,
    parameters,
  );
}

/** A link to the page of each partner; gives the secrets. */
async function addLinks(client, partners) {
  const links = partners.map(({ userId }) => ({ id: randomUUID(), userId, ...newSecret() }));
  await client.query(
    `INSERT INTO personal_links (id, user_id, secret_hash, created_at, expires_at, purpose)
     SELECT id, "userId", "secretHash", now(), now() + interval '20 days', 'partner-page'
     FROM jsonb_to_recordset($1) AS links (id uuid, "userId" uuid, "secretHash" text)`,
    [JSON.stringify(links)],
  );
  return links.map(({ secret }) => secret);
}
