import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoMissionAfter, demoSpreadsheets } from '../../src/composition/demo-mission/mission.js';
import type { Caller } from './caller.js';
import { eventually } from './eventually.js';

export interface ImportReport {
  readonly id: string;
  readonly totals: Readonly<Record<'rows' | 'toCreate' | 'toUpdate' | 'unchanged' | 'skipped' | 'bad', number>>;
  readonly badRows: readonly { readonly row: number; readonly errors: readonly { readonly problem: string }[] }[];
}
export interface Run {
  readonly id: string;
  readonly status: string;
  readonly versionId: string | null;
}
export interface Participant {
  readonly id: string;
  readonly company: { readonly name: string };
}

/** The frame of the demo mission on days to come, whatever today is. */
export const demoMissionToCome = () =>
  demoMissionAfter(new Date(Date.now()).toISOString().slice(0, 'yyyy-mm-dd'.length));

/** The steps an organiser takes between two spreadsheets and a published agenda, each over HTTP. */
export const steps = {
  async createMission(organiser: Caller): Promise<string> {
    const answer = await organiser.post('/api/v1/missions', demoMissionToCome()).expect(201);
    return (answer.body as { id: string }).id;
  },

  /** The demo mission with its participants. */
  async missionToCome(organiser: Caller): Promise<string> {
    const missionId = await steps.createMission(organiser);
    await steps.importDemo(organiser, missionId);
    return missionId;
  },

  async importDemo(organiser: Caller, missionId: string): Promise<void> {
    for (const side of ['sme', 'buyer'] as const) {
      const { id } = await steps.check(organiser, missionId, side, demoSpreadsheets[side]);
      await steps.confirm(organiser, missionId, id);
    }
  },

  async check(organiser: Caller, missionId: string, side: 'sme' | 'buyer', file: URL): Promise<ImportReport> {
    const answer = await organiser
      .upload(`/api/v1/missions/${missionId}/participant-imports`, await readFile(file), basename(fileURLToPath(file)))
      .field('side', side)
      .expect(201);
    return answer.body as ImportReport;
  },

  async confirm(organiser: Caller, missionId: string, importId: string): Promise<ImportReport> {
    const path = `/api/v1/missions/${missionId}/participant-imports/${importId}/confirmation`;
    return (await organiser.post(path).expect(200)).body as ImportReport;
  },

  async participants(caller: Caller, missionId: string, side: 'sme' | 'buyer'): Promise<readonly Participant[]> {
    const answer = await caller.get(`/api/v1/missions/${missionId}/participants?side=${side}&limit=200`).expect(200);
    return (answer.body as { items: Participant[] }).items;
  },

  async untilSuggested(organiser: Caller, missionId: string): Promise<void> {
    const [buyer] = await steps.participants(organiser, missionId, 'buyer');
    await eventually('suggestions', async () => {
      const path = `/api/v1/missions/${missionId}/participants/${buyer?.id ?? ''}/suggestions`;
      const { items } = (await organiser.get(path).expect(200)).body as { items: unknown[] };
      return items.length > 0 ? items : null;
    });
  },

  /** Has meetings proposed, and gives the proposal once it is made. */
  async propose(organiser: Caller, missionId: string, wish: object = {}): Promise<{ readonly id: string }> {
    const path = `/api/v1/missions/${missionId}/proposal-runs`;
    const { id } = (await organiser.post(path, wish).expect(202)).body as { id: string };
    return eventually('a proposal', async () => {
      const run = (await organiser.get(`${path}/${id}`).expect(200)).body as Run;
      if (run.status === 'failed') throw new Error(`the proposal failed: ${JSON.stringify(run)}`);
      return run.status === 'succeeded' ? run : null;
    });
  },

  /** Has meetings proposed, agrees them, and gives how many were agreed. */
  async agreeProposal(organiser: Caller, missionId: string, maximumPerSme: number): Promise<number> {
    const { id } = await steps.propose(organiser, missionId, { maximumPerSme });
    const path = `/api/v1/missions/${missionId}/proposal-runs/${id}/agreement`;
    return ((await organiser.post(path, {}).expect(200)).body as { agreedMeetings: number }).agreedMeetings;
  },

  /** Generates an agenda and gives the id of the draft. */
  async generate(organiser: Caller, missionId: string, wish: object = {}): Promise<string> {
    const queued = (await organiser.post(`/api/v1/missions/${missionId}/solve-runs`, wish).expect(202)).body as Run;
    return eventually('an agenda', async () => {
      const run = (await organiser.get(`/api/v1/missions/${missionId}/solve-runs/${queued.id}`).expect(200))
        .body as Run;
      if (run.status === 'failed') throw new Error(`the run failed: ${JSON.stringify(run)}`);
      return run.versionId;
    });
  },

  publish(organiser: Caller, missionId: string, versionId: string) {
    return organiser.post(`/api/v1/missions/${missionId}/agenda-versions/${versionId}/publication`);
  },

  /** A firm to which somebody is suggested whom it has neither met nor asked. */
  async firmWithSomebodyToAsk(organiser: Caller, missionId: string): Promise<string> {
    for (const { id } of await steps.participants(organiser, missionId, 'sme')) {
      const answer = await organiser.get(`/api/v1/missions/${missionId}/participants/${id}/suggestions`).expect(200);
      const { items } = answer.body as { items: { requestStatus: string }[] };
      const statuses = items.map(({ requestStatus }) => requestStatus);
      if (statuses.includes('none') && statuses.includes('accepted')) return id;
    }
    throw new Error('every suggestion of every firm has become a meeting, or none has');
  },

  /** A caller who came in by the personal link of that participation. */
  async linkOf(organiser: Caller, missionId: string, participationId: string): Promise<string> {
    const path = `/api/v1/missions/${missionId}/participants/${participationId}/personal-links`;
    const { url } = (await organiser.post(path).expect(201)).body as { url: string };
    return url.split('#')[1] ?? '';
  },

  /** Everything up to agreed meetings: the demo's participants imported, the best suggestions agreed for everybody. */
  async agreedMission(organiser: Caller, maximumPerSme = 8): Promise<string> {
    const missionId = await steps.missionToCome(organiser);
    await steps.untilSuggested(organiser, missionId);
    await steps.agreeProposal(organiser, missionId, maximumPerSme);
    return missionId;
  },
};
