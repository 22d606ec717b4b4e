import { createHash } from 'node:crypto';
import { onDatabase } from './served-product.mjs';
import { addCompanies, addOrganisers, addRequests, missionOf, send, signIn } from './synthetic-rows.mjs';

/** Firms and partners who ask each other, a table for each firm, and more slots than any of them fills here. */
const FIRMS = 100;
const SLOTS_BOOKED = 40;
const RACERS = 200;
const ORGANISERS = 20;
const DAYS = 5;
const MAXIMUM_MEETINGS = 500;

/**
 * A synthetic mission in which each partner has been asked by each firm: the requests of `acceptances` are to be
 * accepted, those of `bookings` with a slot in which both are free if all are booked, those of `race` are of one firm
 * and for one slot. Each is with the cookie of the partner.
 */
export async function makeBusyMission(product) {
  const organiser = await signIn(product, await product.inviteOrganiser());
  const missionId = (await send(product, organiser, 'POST', '/api/v1/missions', missionOf('Busy mission', DAYS, FIRMS)))
    .id;
  await send(product, organiser, 'PUT', `/api/v1/missions/${missionId}/booking-policy`, { isOpen: true });
  const { slots } = await send(product, organiser, 'GET', `/api/v1/missions/${missionId}`);
  return onDatabase(product.databaseUrl, async (client) => {
    const firms = await addCompanies(client, missionId, 'sme', FIRMS + 1, MAXIMUM_MEETINGS);
    const partners = await addCompanies(client, missionId, 'buyer', Math.max(FIRMS, RACERS), MAXIMUM_MEETINGS);
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
    const made = {
      missionId,
      organisers: await addOrganisers(client, missionId, ORGANISERS),
      acceptances: await ask(shuffled(acceptances)),
      bookings: await ask(shuffled(bookings)),
      race: await ask(race),
    };
    // What has come in over days has been counted by PostgreSQL since; it does so within a minute.
    await client.query('ANALYZE');
    return made;
  });
}

/** The same order in each run. */
function shuffled(items) {
  const order = items.map((item, index) => ({ item, key: createHash('sha256').update(String(index)).digest('hex') }));
  return order.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ item }) => item);
}
