import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import { eventually } from '../builders/eventually.js';
import { type MailCatcher, startMailCatcher } from '../builders/mail-catcher.js';
import { steps } from '../builders/prepared-mission.js';
import { zoneByDay } from '../builders/zone-by-day.js';
import { takeComplaints } from './browser.js';
import { busiestBuyer, fillInMission, generate, unfold } from './call-on-screen.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

const TWO_BAD_ROWS = fileURLToPath(new URL('../fixtures/smes-with-two-bad-rows.xlsx', import.meta.url));
const FIRM = '[SINTETICA] Telai e Jacquard Lario 01';
const MAILBOX = 'export@lario.example';
/** Whose address is written wrongly in the list, and then on its page. */
const OTHER_FIRM = '[SINTETICA] Tintoria Impianti Seriana 02';
const OTHER_MAILBOX = 'sales@lario.example';

let catcher: MailCatcher;
let stage: Stage;
let missionId: string;
let desk: Page;

beforeAll(async () => {
  catcher = await startMailCatcher();
  // A mail server, and nobody whom mails are from: the configuration is as operators leave it.
  stage = await setStage({ SMTP_URL: catcher.url, MAIL_HOLD_SECONDS: '1' });
  desk = await stage.open({ caller: stage.organiser });
});
afterAll(async () => {
  await stage.close();
  await catcher.close();
});
afterEach(expectNoComplaints);

const visit = (path: string): Promise<void> => goTo(desk, `${stage.product.address}/missions/${missionId}${path}`);
const press = (name: string): Promise<void> => desk.getByRole('button', { name, exact: true }).first().click();
const pressInDialog = (name: string): Promise<void> =>
  desk.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const showsState = (state: string): Promise<void> =>
  desk.locator('.version-state').getByText(state, { exact: true }).waitFor();

describe('an organiser goes on screen from the results of a call to a published agenda', () => {
  it('describes the mission', async () => {
    await goTo(desk, `${stage.product.address}/missions/new`);
    await fillInMission(desk);
    await press('Crea la missione');
    await desk.getByRole('heading', { name: 'Panoramica' }).waitFor();
    missionId = new URL(desk.url()).pathname.split('/')[2] ?? '';
    await desk.getByText('12 tavoli', { exact: false }).first().waitFor();
    await desk.getByText('6 interpreti', { exact: false }).first().waitFor();
  });

  it('is shown both bad rows of the list, and nothing is saved before it is confirmed', async () => {
    await desk.getByRole('link', { name: 'Importa i partecipanti' }).click();
    await desk.getByText('PMI lombarde').click();
    await desk.getByLabel('Foglio di calcolo').setInputFiles(TWO_BAD_ROWS);
    await press('Controlla il foglio');
    await desk.getByRole('heading', { name: '2 righe da correggere' }).waitFor();
    const bad = desk.locator('tbody tr');
    await bad.filter({ hasText: 'non è un codice HS' }).waitFor();
    await bad.filter({ hasText: 'Manca il nome dell’azienda.' }).waitFor();
    const other = await stage.open({ caller: stage.organiser });
    await goTo(other, `${stage.product.address}/missions/${missionId}/participants`);
    await other.getByText('0 PMI lombarde e 0 partner esteri').waitFor();
    await press('Conferma e salva');
    await desk.getByText('Importazione completata').waitFor();
    await other.getByText('18 PMI lombarde e 0 partner esteri').waitFor();
    await other.context().close();
  });

  it('imports the partners, finds nobody twice, and looks one of them over', async () => {
    await visit('/participants/import');
    await desk.getByText('Partner esteri').click();
    await desk.getByLabel('Foglio di calcolo').setInputFiles(fileURLToPath(demoSpreadsheets.buyer));
    await press('Controlla il foglio');
    await desk.getByText('Nessuna riga con errori.').waitFor();
    await press('Conferma e salva');
    await desk.getByText('Importazione completata').waitFor();
    await desk.getByRole('link', { name: 'Vedi i partecipanti' }).click();
    await desk.getByText('18 PMI lombarde e 60 partner esteri').waitFor();
    await desk.getByRole('link', { name: 'Cerca i doppioni' }).click();
    await desk.getByRole('heading', { name: 'Chi può esserci due volte' }).waitFor();
    await visit('/participants?side=buyer');
    await desk.getByLabel('Cerca un’azienda').fill('Weaving 01');
    await desk.getByRole('link', { name: '[SYNTHETIC] Tashkent Weaving 01' }).click();
    await desk.getByRole('heading', { level: 1, name: '[SYNTHETIC] Tashkent Weaving 01' }).waitFor();
    await desk.getByText('HS 844630').waitFor();
  });

  it('is kept from opening the mission, mends what is in the way, and opens it', async () => {
    await visit('/phases');
    const before = desk.getByRole('region', { name: 'Prima che i partecipanti comincino' });
    await before.getByText('I messaggi non hanno un indirizzo mittente').waitFor();
    await before.getByText('Di nessun partecipante si conosce l’indirizzo').waitFor();
    const phases = desk.getByRole('form', { name: 'Fase' });
    const openMission = async (): Promise<void> => {
      await phases.getByRole('radio', { name: 'Risposte' }).check();
      await phases.getByRole('button', { name: 'Salva' }).click();
    };
    await openMission();
    await desk.getByText('La missione non è ancora pronta per questo').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('409'))).toEqual([]);
    expect(await inspect(desk, 'opening-blocked')).toEqual([]);
    await phases.getByRole('button', { name: 'Annulla le modifiche' }).click();
    await before.getByRole('link', { name: 'Apri i messaggi' }).click();
    await desk.getByLabel('Indirizzo mittente').fill('missione@example.org');
    await press('Salva l’indirizzo');
    await desk.getByText('L’indirizzo è salvato.').waitFor();
    await visit('/phases');
    await importContacts();
    await visit('/participants?side=sme');
    await desk.getByRole('link', { name: OTHER_FIRM }).click();
    await stateContact();
    await visit('/phases');
    await before.getByText('Di nessun partecipante si conosce l’indirizzo').waitFor({ state: 'detached' });
    await before.getByText('I messaggi non hanno un indirizzo mittente').waitFor({ state: 'detached' });
    await openMission();
    await phases.getByText('Salvato').waitFor();
  });

  /** Sends a list of how two firms are reached, one of them wrongly: it is told before anything is saved, and left out. */
  async function importContacts(): Promise<void> {
    await visit('/participants/import');
    await desk.getByText('PMI lombarde').click();
    await desk.getByLabel('Foglio di calcolo').setInputFiles({
      name: 'contatti.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Ragione sociale;E-mail;Telefono;Lingua dei messaggi;Fuso orario',
          `${FIRM};${MAILBOX};+39 031 000 0000;italiano;${zoneByDay()}`,
          `${OTHER_FIRM};sales.lario.example;;it;`,
        ].join('\n'),
      ),
    });
    await press('Controlla il foglio');
    await desk.getByRole('heading', { name: '1 riga da correggere' }).waitFor();
    const bad = desk.getByRole('row', { name: 'Riga 3' });
    await bad.getByText('Non è un indirizzo e-mail: scrivine uno solo').waitFor();
    await bad.getByText('(non mostrato)').waitFor();
    await desk.getByText('Di 1 azienda si conoscerà l’indirizzo e-mail.').waitFor();
    await desk.getByText('Riga per riga').click();
    await desk.getByRole('row', { name: FIRM }).getByText('nuovo').first().waitFor();
    expect(await inspect(desk, 'import-contacts')).toEqual([]);
    await press('Conferma e salva');
    await desk.getByText('Importazione completata').waitFor();
  }

  /** Writes how the other firm is reached, wrongly first. */
  async function stateContact(): Promise<void> {
    const contact = desk.getByRole('form', { name: 'Come si raggiunge' });
    await contact.getByLabel('Indirizzo e-mail').fill('sales.lario.example');
    await contact.getByRole('button', { name: 'Salva i contatti' }).click();
    await contact.getByText('Scrivi un solo indirizzo').waitFor();
    expect(takeComplaints().filter((complaint) => !complaint.includes('400'))).toEqual([]);
    expect(await inspect(desk, 'contact-refused')).toEqual([]);
    await contact.getByLabel('Indirizzo e-mail').fill(OTHER_MAILBOX);
    await contact.getByLabel('Lingua dei messaggi').selectOption('it');
    await contact.getByLabel('Fuso orario').selectOption(zoneByDay());
    await contact.getByRole('button', { name: 'Salva i contatti' }).click();
    await contact.getByText('Salvati.').waitFor();
    expect(await inspect(desk, 'contact')).toEqual([]);
  }

  it('agrees the best meetings for everybody', async () => {
    await steps.untilSuggested(stage.organiser, missionId);
    await visit('/requests');
    await desk.getByLabel('Incontri per PMI, al massimo').fill('10');
    await press('Prepara una proposta');
    await desk.getByText(/incontri proposti$/).waitFor();
    await press('Concorda per tutti');
    await pressInDialog('Concorda per tutti');
    await desk.getByText(/incontri concordati$/).waitFor();
  });

  it('lets the partner with most meetings come for one slot only: the others will find no place', async () => {
    const busiest = await busiestBuyer(stage.organiser, missionId);
    await visit(`/participants/${busiest}/availability`);
    const nowhere = desk.getByRole('button', { name: /^Non in questa sessione/ });
    await nowhere.first().waitFor();
    for (const session of await nowhere.all()) await session.click();
    await desk.getByRole('checkbox').first().check();
    await press('Salva');
    await desk.getByText('Salvato.', { exact: true }).waitFor();
  });

  it('generates an agenda, sees how far it has come and how much better it could be', async () => {
    await visit('/agenda');
    await desk.getByText('turni possibili: 1').waitFor();
    await generate(desk, 5);
    await desk
      .locator('.run-figures')
      .getByText(/incontri su \d+ in agenda/)
      .waitFor();
    await desk.locator('.run-figures').getByText(GAP).waitFor();
    await showsState('bozza');
    await unfold(desk, '.run-report');
    await desk.locator('.run-report').getByText(GAP).first().waitFor();
  });

  it('pins two meetings where they are, generates again, and both are where they were', async () => {
    const pinned: string[] = [];
    for (const index of [0, 5]) {
      const cell = desk.locator('.meeting-cell').nth(index);
      pinned.push((await cell.getAttribute('data-meeting-id')) ?? '');
      await cell.click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: 'Orario' }).check();
      await dialog.getByRole('checkbox', { name: 'Tavolo' }).check();
      await dialog.getByText(/^Bloccato: .*·/).waitFor();
      await desk.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
    const cellOf = (meetingId: string): Locator => desk.locator(`.meeting-cell[data-meeting-id="${meetingId}"]`);
    const placesOf = async (): Promise<unknown> =>
      Promise.all(
        pinned.map(async (meetingId) =>
          Promise.all(['data-row', 'data-column'].map((name) => cellOf(meetingId).getAttribute(name))),
        ),
      );
    const before = await placesOf();
    await generate(desk, 2);
    await desk.getByText('Agenda generata: è una nuova bozza.').waitFor();
    await desk.locator('option:checked', { hasText: 'Versione 2' }).waitFor({ state: 'attached' });
    await unfold(desk, '.run-report');
    // Time and table of each.
    await desk.getByText('4 su 4 mantenuti').waitFor();
    expect(await placesOf()).toEqual(before);
    expect(await inspect(desk, 'agenda-with-pins')).toEqual([]);
  });

  it('reads of every meeting without a place why it has none', async () => {
    const unplaced = desk.getByRole('region', { name: /incontr\w+ senza posto$/ });
    const count = Number.parseInt((await unplaced.getByRole('heading').textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(0);
    const reasons = await unplaced.locator('td[data-label="Perché"]').allTextContents();
    expect(reasons).toHaveLength(count);
    expect(reasons.filter((reason) => !/\p{L}.*[.:]/u.test(reason))).toEqual([]);
  });

  it('publishes it, and the firm is sent one message with both clocks', async () => {
    await press('Pubblica');
    await desk.getByRole('dialog').getByText('senza posto').waitFor();
    await pressInDialog('Pubblica ora');
    await showsState('pubblicata');
    const sent = await eventually('the message to the firm', () => {
      const mails = catcher.caught.filter(({ recipients }) => recipients.includes(MAILBOX));
      const ofAgenda = mails.filter(({ mail }) => BOTH_CLOCKS.test(mail.text ?? ''));
      return ofAgenda.length > 0 ? ofAgenda : null;
    });
    expect(sent).toHaveLength(1);
    await visit('/messages?state=sent');
    const row = desk.getByRole('row', { name: FIRM }).filter({ hasText: 'Agenda' });
    await row.getByRole('button', { name: 'Leggi' }).click();
    await desk
      .getByRole('dialog')
      .getByText(/Tashkent \(/)
      .first()
      .waitFor();
    expect(await inspect(desk, 'message-sent')).toEqual([]);
    const path = `/missions/${missionId}`;
    const russian = { 'message-sent': `${path}/messages?state=sent`, 'agenda-with-pins': `${path}/agenda` };
    expect(await stage.walkInRussian(stage.organiser, russian)).toEqual([]);
  });
});

/** "10:00–10:20 Tashkent (06:00 Milano)", with the day of the other clock where it is another. */
const BOTH_CLOCKS = /\d\d:\d\d–\d\d:\d\d Tashkent \(.*\d\d:\d\d [\p{L} ]+\)/u;

const GAP = /Dimostrato|Se ne possono collocare al massimo|Servono almeno|Non si sa quanto/;
