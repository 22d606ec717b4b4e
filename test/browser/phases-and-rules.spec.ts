import type { Page } from 'playwright-core';
import { steps } from '../builders/prepared-mission.js';
import { takeComplaints } from './browser.js';
import { inspect } from './inspect.js';
import { expectNoComplaints, goTo, setStage, type Stage } from './stage.js';

let stage: Stage;
let missionId: string;
/** The day before the meetings begin: answers can be waited for no longer. */
let lastDayOfAnswers: string;

const api = (path: string): string => `/api/v1/missions/${missionId}/${path}`;

beforeAll(async () => {
  stage = await setStage();
  missionId = await steps.missionToCome(stage.organiser);
  const { body } = await stage.organiser.get(`/api/v1/missions/${missionId}`).expect(200);
  const before = new Date((body as { firstDay: string }).firstDay);
  before.setUTCDate(before.getUTCDate() - 1);
  lastDayOfAnswers = before.toISOString().slice(0, 'yyyy-mm-dd'.length);
});
afterAll(() => stage.close());
afterEach(expectNoComplaints);

/** A page with phases and rules, and its two forms. */
async function openDesk(): Promise<{ desk: Page; phases: ReturnType<Page['getByRole']>; rules: typeof phases }> {
  const desk = await stage.open({ caller: stage.organiser });
  await goTo(desk, `${stage.product.address}/missions/${missionId}/phases`);
  const phases = desk.getByRole('form', { name: 'Fase' });
  return { desk, phases, rules: desk.getByRole('form', { name: 'Regole delle richieste' }) };
}

describe('an organiser', () => {
  it('decides phases, deadlines and rules, and sees how wishes meet', async () => {
    const { desk, phases, rules } = await openDesk();
    await desk.getByText('Come si incontrano i desideri').waitFor();
    await desk.getByRole('radio', { name: 'Risposte' }).check();
    const answers = desk.getByRole('group', { name: 'Risposte fino a' });
    await answers.getByLabel('Giorno').fill(lastDayOfAnswers);
    await desk.getByText('Servono sia il giorno sia l’ora.').waitFor();
    expect(await inspect(desk, 'phases-half-said')).toEqual([]);
    await answers.getByLabel('Ora', { exact: true }).fill('18:00');
    await phases.getByRole('button', { name: 'Salva' }).click();
    await phases.getByText('Salvato').waitFor();
    await rules.getByRole('group', { name: 'Quando chiede una PMI' }).getByLabel('Automatica').check();
    await rules.getByRole('button', { name: 'Salva' }).click();
    await rules.getByText('Salvato').waitFor();
    expect(await inspect(desk, 'phases')).toEqual([]);
    const decided = await stage.organiser.get(api('phases')).expect(200);
    expect(decided.body).toMatchObject({ phase: 'answers', answersUntil: { day: lastDayOfAnswers, time: '18:00' } });
    expect(await stage.walkInRussian(stage.organiser, { phases: `/missions/${missionId}/phases` })).toEqual([]);
    await desk.context().close();
  });

  it('makes exceptions between groups, each of somebody', async () => {
    const { desk, rules } = await openDesk();
    await rules.getByRole('button', { name: 'Aggiungi un’eccezione' }).click();
    await rules.getByText('Un gruppo non nomina nessuno').waitFor();
    const exception = rules.getByRole('group', { name: 'Eccezione 1' });
    await exception.getByLabel('Quali partner esteri').selectOption('UZ');
    await exception.getByRole('button', { name: /^Aggiungi/ }).click();
    await exception.getByRole('group', { name: 'Quando chiede un partner estero' }).getByLabel('Da approvare').check();
    expect(await inspect(desk, 'exception-between-groups')).toEqual([]);
    await rules.getByRole('button', { name: 'Salva' }).click();
    await rules.getByText('Salvato').waitFor();
    const { body } = await stage.organiser.get(api('request-rules')).expect(200);
    expect(body.rules.acceptanceExceptions).toEqual([
      {
        smes: null,
        buyers: { attribute: 'country', values: ['UZ'] },
        acceptance: { sme: 'automatic', buyer: 'approved' },
      },
    ]);
    await desk.context().close();
  });
});

describe('two organisers who change the same', () => {
  it('read both versions in words, and are asked once before they leave what is not saved', async () => {
    const one = await openDesk();
    const other = await openDesk();
    await one.phases.getByRole('radio', { name: 'Chiusa' }).check();
    await one.rules.getByLabel('Desideri d’oro').fill('4');
    await other.phases.getByRole('radio', { name: 'Definitiva' }).check();
    await other.phases.getByRole('button', { name: 'Salva' }).click();
    await other.rules.getByLabel('Desideri d’oro').fill('6');
    await other.rules.getByRole('button', { name: 'Salva' }).click();
    await one.rules.getByText('La tua versione').waitFor();
    await one.phases.getByText('La tua versione').waitFor();
    const versions = (form: typeof one.phases) => form.locator('.clash-versions dd').allTextContents();
    expect([await versions(one.phases), await versions(one.rules)]).toEqual([
      ['Chiusa', 'Definitiva'],
      ['4', '6'],
    ]);
    expect(await inspect(one.desk, 'phases-clash')).toEqual([]);
    await one.desk.getByRole('link', { name: 'Richieste', exact: true }).click();
    const question = one.desk.getByRole('dialog');
    await question.getByRole('button', { name: 'Annulla' }).click();
    await one.desk.getByRole('link', { name: 'Richieste', exact: true }).click();
    await question.getByRole('button', { name: 'Esci senza salvare' }).click();
    await one.desk.waitForURL(/requests/);
    expect(takeComplaints()).toEqual([]);
    await one.desk.context().close();
    await other.desk.context().close();
  });
});
