import { randomUUID } from 'node:crypto';
import { onDatabase } from '../booking/served-product.mjs';
import { addCompanies, missionOf, send, signIn } from '../booking/synthetic-rows.mjs';

/** The sizes of product missions by name: firms, partners, agreed meetings, tables, interpreters, days. */
export const PROFILES = {
  M: { firms: 90, partners: 250, meetings: 900, tables: 40, interpreters: 20, days: 3, mostMeetings: 18 },
  L: { firms: 1_000, partners: 250, meetings: 5_000, tables: 120, interpreters: 40, days: 6, mostMeetings: 60 },
};

/** Partners by turns speak English with the firms, or Russian only, through somebody who interprets. */
const FIRM_LANGUAGES = ['it', 'en'];
const PARTNER_LANGUAGES = [['en', 'ru'], ['ru'], ['ru', 'uz'], ['en']];

/**
 * A synthetic mission of that profile in which everything is agreed and nothing has a place, and its organiser's cookie. A
 * profile may say from when to when each day goes, and how long slots are, where that is not as usual.
 */
export async function makeAgreedMission(product, profile, draws) {
  const cookie = await signIn(product, await product.inviteOrganiser());
  const usual = missionOf(`Profile of ${profile.meetings} meetings`, profile.days, profile.tables);
  const wish = {
    ...usual,
    ...profile.slotLength,
    sessions: usual.sessions.map((session) => ({ ...session, ...profile.hours })),
    interpreters: Array.from({ length: profile.interpreters }, (_, index) => ({
      label: `Interpreter ${index + 1}`,
      languages: ['it', 'ru'],
    })),
  };
  const { id: missionId } = await send(product, cookie, 'POST', '/api/v1/missions', wish);
  await onDatabase(product.databaseUrl, async (client) => {
    const firms = await addCompanies(client, missionId, 'sme', profile.firms, profile.mostMeetings);
    const partners = await addCompanies(client, missionId, 'buyer', profile.partners, profile.mostMeetings);
    await speak(client, firms, () => FIRM_LANGUAGES);
    await speak(client, partners, (index) => PARTNER_LANGUAGES[index % PARTNER_LANGUAGES.length]);
    await agree(client, missionId, pairsOf(firms, partners, profile, draws));
    await client.query('ANALYZE');
  });
  return { missionId, cookie, mission: await send(product, cookie, 'GET', `/api/v1/missions/${missionId}`) };
}

async function speak(client, companies, languagesOf) {
  const rows = companies.map(({ companyId }, index) => ({
    companyId,
    body: { languages: languagesOf(index).map((code) => ({ code, level: null })) },
  }));
  await client.query(
    `UPDATE profiles SET body = spoken.body
     FROM jsonb_to_recordset($1) AS spoken ("companyId" uuid, body jsonb) WHERE profiles.company_id = spoken."companyId"`,
    [JSON.stringify(rows)],
  );
}

/** So many different pairs, drawn evenly, nobody in more than it can hold. */
function pairsOf(firms, partners, { meetings, mostMeetings }, draws) {
  const counts = new Map();
  const pairs = new Map();
  while (pairs.size < meetings) {
    const firm = draws.oneOf(firms);
    const partner = draws.oneOf(partners);
    const key = `${firm.id} ${partner.id}`;
    if (pairs.has(key) || [firm, partner].some(({ id }) => (counts.get(id) ?? 0) >= mostMeetings)) continue;
    for (const { id } of [firm, partner]) counts.set(id, (counts.get(id) ?? 0) + 1);
    pairs.set(key, { smeId: firm.id, buyerId: partner.id });
  }
  return [...pairs.values()];
}

async function agree(client, missionId, pairs) {
  const rows = JSON.stringify(pairs.map((pair) => ({ ...pair, id: randomUUID(), requestId: randomUUID() })));
  await client.query(
    `INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, awaited_id, awaited_since,
                                   answered_at, expires_at)
     SELECT "requestId", $2, "smeId", "buyerId", 'accepted', now(), "buyerId", now(), now(), now() + interval '20 days'
     FROM jsonb_to_recordset($1) AS agreed ("requestId" uuid, "smeId" uuid, "buyerId" uuid)`,
    [rows, missionId],
  );
  await client.query(
    `INSERT INTO meetings (id, mission_id, sme_id, buyer_id, request_id, agreed_at)
     SELECT id, $2, "smeId", "buyerId", "requestId", now()
     FROM jsonb_to_recordset($1) AS agreed (id uuid, "requestId" uuid, "smeId" uuid, "buyerId" uuid)`,
    [rows, missionId],
  );
}
