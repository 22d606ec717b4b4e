import { randomUUID } from 'node:crypto';
import { send, signIn } from '../booking/synthetic-rows.mjs';

/** Of whoever is shown, in the addresses of the pages that organisers and participants share. */
const OF_PARTICIPANTS = 'participants/$participationId';
const OF_MISSION_ALONE = [
  ...['/', 'participants', 'participants/import', 'participants/duplicates', 'phases', 'requests', 'agenda'],
  ...['rehearsal', 'interpreters', 'venue-map', 'matching', 'fairness', 'figures', 'messages', 'changes', 'desk'],
  ...['badges', 'displays', 'timetable', 'settings'],
];
/** What participants have of the mission, each as far as it concerns them. */
const SHARED_WITH_PARTICIPANTS = ['/', 'requests'];
const OF_SOMEBODY = ['', '/profile', '/agenda', '/wishes', '/privacy', '/availability'];
const LIST_WITH_A_FAULT =
  'Reference;Company;Synthetic;Country\nB901;[SYNTHETIC] Blue Hill Trade;yes;UZ\nB902;;yes;Atlantis\n';

/**
 * Every screen of the product with somebody who has it: the route of the web application it belongs to (none for what
 * the server makes itself), where it is, and the cookie of who looks. Makes in the organiser's first mission what some
 * screens need to be there: links, and a list that is not confirmed.
 */
export async function makeSights({ address, cookie }) {
  const product = { addresses: [address] };
  const ask = (method, path, body) => send(product, cookie, method, `/api/v1${path}`, body);
  const missionId = (await ask('GET', '/missions')).items[0].id;
  const mission = `/missions/${missionId}`;
  const firstOf = async (side) => {
    const { items } = await ask('GET', `${mission}/participants?side=${side}&limit=2`);
    const { url } = await ask('POST', `${mission}/participants/${items[0].id}/personal-links`);
    return { ids: items.map(({ id }) => id), cookie: await signIn(product, new URL(url).hash.slice(1)) };
  };
  const [sme, buyer] = [await firstOf('sme'), await firstOf('buyer')];
  const seenBy = (viewerCookie, screens) => screens.map((sight) => ({ ...sight, cookie: viewerCookie }));
  const own = (viewer, { ids: [id], cookie: viewerCookie }) =>
    seenBy(viewerCookie, [...inMission(viewer, mission, SHARED_WITH_PARTICIPANTS), ...ofSomebody(viewer, mission, id)]);
  const sights = [
    ...seenBy(cookie, ofOrganiser(mission, sme.ids, await listWithAFault(address, cookie, mission))),
    ...seenBy(cookie, ofSomebody('organiser', mission, sme.ids[0])),
    ...own('sme', sme),
    ...own('buyer', buyer),
    ...(await ofLinks(ask, mission, buyer.ids[0])),
    { name: 'sign-in', route: '/sign-in', path: '/sign-in', isSignedOut: true },
    { name: 'sign-in-needed', path: '/missions', isSignedOut: true },
    { name: 'lost', path: '/nowhere', isSignedOut: true },
  ];
  return sights.map((sight) => ({ ...sight, address }));
}

function ofOrganiser(mission, [kept, gone], importId) {
  const others = [
    { route: '/missions', path: '/missions' },
    { route: '/missions/new', path: '/missions/new' },
    { route: 'participants/import/$importId', path: `${mission}/participants/import/${importId}` },
    { route: `${OF_PARTICIPANTS}/merge/$goneId`, path: `${mission}/participants/${kept}/merge/${gone}` },
  ];
  const named = others.map((sight) => ({ ...sight, name: nameOf('organiser', sight.route) }));
  return [...named, ...inMission('organiser', mission, OF_MISSION_ALONE)];
}

function inMission(viewer, mission, routes) {
  return routes.map((route) => ({
    route,
    path: route === '/' ? mission : `${mission}/${route}`,
    name: nameOf(viewer, route),
  }));
}

function ofSomebody(viewer, mission, id) {
  return OF_SOMEBODY.map((below) => ({
    route: OF_PARTICIPANTS + below,
    path: `${mission}/participants/${id}${below}`,
    name: nameOf(viewer, OF_PARTICIPANTS + below),
  }));
}

/** Pages that a link alone opens. */
async function ofLinks(ask, mission, buyerId) {
  const { interpreters, tables } = await ask('GET', mission);
  const partner = await ask('POST', `${mission}/participants/${buyerId}/page-links`);
  const display = await ask('POST', `${mission}/display-links`, { label: 'Hall', naming: 'names' });
  const floorOf = (kind, { id }) => ask('POST', `${mission}/floor-links`, { post: { kind, id } });
  const [interpreter, table] = [await floorOf('interpreter', interpreters[0]), await floorOf('table', tables[0])];
  const at = ({ url }) => new URL(url).pathname + new URL(url).hash;
  return [
    { name: 'partner-page', path: at(partner), isInLanguageOfAddress: true },
    { name: 'display', route: '/display/$missionId', path: at(display) },
    { name: 'floor-interpreter', route: '/floor/$missionId', path: at(interpreter) },
    { name: 'floor-table', route: '/floor/$missionId', path: at(table) },
  ];
}

/** The id of a list of buyers that waits to be confirmed, one of whose rows is wrong. */
async function listWithAFault(address, cookie, mission) {
  const form = new FormData();
  form.set('side', 'buyer');
  form.set('file', new Blob([LIST_WITH_A_FAULT], { type: 'text/csv' }), 'buyers.csv');
  const answer = await fetch(`${address}/api/v1${mission}/participant-imports`, {
    ...{ method: 'POST', headers: { Cookie: cookie, 'Idempotency-Key': randomUUID() }, body: form },
  });
  if (!answer.ok) throw new Error(`The list was refused: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).id;
}

const nameOf = (viewer, route) => `${viewer}-${route.replace(/[$/]+/g, '-').replace(/^-|-$/g, '') || 'overview'}`;
