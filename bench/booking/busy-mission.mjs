import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { onDatabase } from './served-product.mjs';

/** Firms and partners who ask each other, a table for each firm, and more slots than any of them fills here. */
const FIRMS = 100;
const SLOTS_BOOKED = 40;
const RACERS = 200;
const ORGANISERS = 20;
const DAYS = 5;
const MAXIMUM_MEETINGS = 500;
const DAY_MILLISECONDS = 24 * 3_600_000;

/**
 * A synthetic mission in which each partner has been asked by each firm: the requests of `acceptances` are to be
 * accepted, those of `bookings` with a slot in which both are free if all are booked, those of `race` are of one firm
 * and for one slot. Each is with the cookie of the partner.
 */
export async function makeBusyMission(product) {
  const organiser = await signIn(product, await product.inviteOrganiser());
  const missionId = (await send(product, organiser, 'POST', '/api/v1/missions', mission())).id;
  await send(product, organiser, 'PUT', `/api/v1/missions/${missionId}/booking-policy`, { isOpen: true });
  const { slots } = await send(product, organiser, 'GET', `/api/v1/missions/${missionId}`);
  return onDatabase(product.databaseUrl, async (client) => {
    const firms = await addCompanies(client, missionId, 'sme', FIRMS + 1);
    const partners = await addCompanies(client, missionId, 'buyer', Math.max(FIRMS, RACERS));
    const ask = (pairs) => addRequests(client, missionId, pairs);
    const acceptances = [];
    const bookings = [];
    for (const [index, from] of firms.slice(0, FIRMS).entries()) {
      for (const [place, to] of partners.slice(0, FIRMS).entries()) {
        // Each firm meets another partner in each slot.
        const slot = (place - index + FIRMS) % FIRMS;
        if (slot < SLOTS_BOOKED) bookings.push({ from, to, slotId: slots[slot].id });
        else acceptances.push({ from, to });
      }
    }
    const race = partners.slice(0, RACERS).map((to) => ({ from: firms[FIRMS], to, slotId: slots.at(-1).id }));
    return {
      missionId,
      organisers: await addOrganisers(client, missionId),
      acceptances: await ask(shuffled(acceptances)),
      bookings: await ask(shuffled(bookings)),
      race: await ask(race),
    };
  });
}

function mission() {
  const dayOf = (index) => new Date(Date.now() + (30 + index) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return {
    ...{ name: '[SYNTHETIC] Busy mission', city: 'Tashkent', countryCode: 'UZ', timeZone: 'Asia/Tashkent' },
    ...{ venueName: 'Hall', isSynthetic: true, slotMinutes: 20, changeOverMinutes: 5, interpreters: [] },
    sessions: Array.from({ length: DAYS }, (_, index) => ({ day: dayOf(index), startsAt: '09:00', endsAt: '18:00' })),
    tableCount: FIRMS,
  };
}

async function addCompanies(client, missionId, side, count) {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ companyId: randomUUID(), id: randomUUID(), name: `[SYNTHETIC] ${side} ${index}` },
    ...{ userId: randomUUID(), membershipId: randomUUID(), ...newSignIn() },
  }));
  const list = JSON.stringify(rows);
  await client.query(
    `INSERT INTO companies (id, side, name, country_code, is_synthetic)
     SELECT "companyId", $2, name, 'UZ', true FROM jsonb_to_recordset($1) AS listed ("companyId" uuid, name text)`,
    [list, side],
  );
  await client.query(
    `INSERT INTO profiles (company_id, version, body, recorded_at, origin)
     SELECT "companyId", 1, '{"languages":[{"code":"en","level":null}]}', now(), 'import'
     FROM jsonb_to_recordset($1) AS listed ("companyId" uuid)`,
    [list],
  );
  await client.query(
    `INSERT INTO participations (id, mission_id, company_id, side, status, maximum_meetings)
     SELECT id, $2, "companyId", $3, 'admitted', $4 FROM jsonb_to_recordset($1) AS listed (id uuid, "companyId" uuid)`,
    [list, missionId, side, MAXIMUM_MEETINGS],
  );
  await addUsers(client, missionId, side, rows);
  return rows;
}

async function addOrganisers(client, missionId) {
  const rows = Array.from({ length: ORGANISERS }, () => ({
    ...{ id: null, userId: randomUUID(), membershipId: randomUUID(), ...newSignIn() },
  }));
  await addUsers(client, missionId, 'organiser', rows);
  return rows.map(({ cookie }) => cookie);
}

async function addUsers(client, missionId, role, rows) {
  const list = JSON.stringify(rows);
  await client.query(
    `INSERT INTO users (id, created_at, is_organiser)
     SELECT "userId", now(), $2 = 'organiser' FROM jsonb_to_recordset($1) AS listed ("userId" uuid)`,
    [list, role],
  );
  await client.query(
    `INSERT INTO memberships (id, user_id, mission_id, role, participation_id)
     SELECT "membershipId", "userId", $2, $3, id
     FROM jsonb_to_recordset($1) AS listed ("membershipId" uuid, "userId" uuid, id uuid)`,
    [list, missionId, role],
  );
  await client.query(
    `INSERT INTO sign_ins (id, user_id, secret_hash, created_at, expires_at)
     SELECT "signInId", "userId", "secretHash", now(), now() + interval '1 day'
     FROM jsonb_to_recordset($1) AS listed ("signInId" uuid, "userId" uuid, "secretHash" text)`,
    [list],
  );
}

async function addRequests(client, missionId, pairs) {
  const rows = pairs.map(({ from, to, slotId = null }) => ({
    ...{ requestId: randomUUID(), fromId: from.id, toId: to.id, slotId, cookie: to.cookie },
  }));
  await client.query(
    `INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, awaited_since, expires_at)
     SELECT "requestId", $2, "fromId", "toId", 'open', now(), now(), now() + interval '20 days'
     FROM jsonb_to_recordset($1) AS listed ("requestId" uuid, "fromId" uuid, "toId" uuid)`,
    [JSON.stringify(rows), missionId],
  );
  return rows.map(({ requestId, slotId, cookie }) => ({ requestId, slotId, cookie }));
}

function newSignIn() {
  const secret = randomBytes(32).toString('base64url');
  const secretHash = createHash('sha256').update(secret).digest('base64url');
  return { signInId: randomUUID(), secretHash, cookie: `incontro_sign_in=${secret}` };
}

/** The same order in each run. */
function shuffled(items) {
  const order = items.map((item, index) => ({ item, key: createHash('sha256').update(String(index)).digest('hex') }));
  return order.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ item }) => item);
}

async function signIn({ addresses: [address] }, token) {
  const answer = await fetch(`${address}/api/v1/sign-ins`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

async function send({ addresses: [address] }, cookie, method, path, body) {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
