import { createHash, randomBytes, randomUUID } from 'node:crypto';

const DAY_MILLISECONDS = 24 * 3_600_000;

/** A mission to be made, so many days long, a month from now. */
export function missionOf(name, days, tableCount) {
  const dayOf = (index) => new Date(Date.now() + (30 + index) * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return {
    ...{ name: `[SYNTHETIC] ${name}`, city: 'Tashkent', countryCode: 'UZ', timeZone: 'Asia/Tashkent' },
    ...{ venueName: 'Hall', isSynthetic: true, slotMinutes: 20, changeOverMinutes: 5, interpreters: [], tableCount },
    sessions: Array.from({ length: days }, (_, index) => ({ day: dayOf(index), startsAt: '09:00', endsAt: '18:00' })),
  };
}

/** Firms or partners, each with a user who is signed in by a cookie. */
export async function addCompanies(client, missionId, side, count, maximumMeetings) {
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
    [list, missionId, side, maximumMeetings],
  );
  await addUsers(client, missionId, side, rows);
  return rows;
}

/** The cookies of so many organisers. */
export async function addOrganisers(client, missionId, count) {
  const rows = Array.from({ length: count }, () => ({
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

/** Open requests, each with the cookie of whoever is asked. */
export async function addRequests(client, missionId, pairs) {
  const rows = pairs.map(({ from, to, slotId = null }) => ({
    ...{ requestId: randomUUID(), fromId: from.id, toId: to.id, slotId, cookie: to.cookie },
  }));
  await client.query(
    `INSERT INTO meeting_requests (id, mission_id, from_id, to_id, status, requested_at, awaited_id, awaited_since,
                                   expires_at)
     SELECT "requestId", $2, "fromId", "toId", 'open', now(), "toId", now(), now() + interval '20 days'
     FROM jsonb_to_recordset($1) AS listed ("requestId" uuid, "fromId" uuid, "toId" uuid)`,
    [JSON.stringify(rows), missionId],
  );
  return rows.map(({ requestId, slotId, cookie }) => ({ requestId, slotId, cookie }));
}

function newSignIn() {
  const { secret, secretHash } = newSecret();
  return { signInId: randomUUID(), secretHash, cookie: `incontro_sign_in=${secret}` };
}

/** A secret, and what the product keeps of it. */
export function newSecret() {
  const secret = randomBytes(32).toString('base64url');
  return { secret, secretHash: createHash('sha256').update(secret).digest('base64url') };
}

/** The cookie of whoever opens that invitation. */
export async function signIn({ addresses: [address] }, token) {
  const answer = await fetch(`${address}/api/v1/sign-ins`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** Sends a request of the API and gives what it answers; throws on a refusal. */
export async function send({ addresses: [address] }, cookie, method, path, body) {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
