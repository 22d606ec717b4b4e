import type { AgendaVersionSummary, MeetingRequest, MissionView } from '../../api-client/contract.js';
import { pipelineOf } from './pipeline.js';

const missionWith = (sme: number, buyer: number) =>
  ({ participantCounts: { sme, buyer }, timetableChangedAt: null }) as MissionView;
const changed = (timetableChangedAt: string) => ({ ...missionWith(18, 60), timetableChangedAt }) as MissionView;
const accepted = { status: 'accepted' } as MeetingRequest;
const version = (status: AgendaVersionSummary['status'], placed: number) =>
  ({ status, placed, unplaced: 0, number: 1, createdAt: '2026-11-24T10:00:00.000Z' }) as AgendaVersionSummary;

describe('the next step of a mission', () => {
  it.each([
    ['import', missionWith(0, 0), [], []],
    ['import-other-side', missionWith(18, 0), [], []],
    ['agree', missionWith(18, 60), [], []],
    ['generate', missionWith(18, 60), [accepted], []],
    ['publish', missionWith(18, 60), [accepted], [version('draft', 1)]],
    ['regenerate', changed('2026-11-24T10:00:01.000Z'), [accepted], [version('draft', 1)]],
    ['publish', changed('2026-11-24T09:59:59.000Z'), [accepted], [version('draft', 1)]],
    ['follow', changed('2026-11-24T10:00:01.000Z'), [accepted], [version('published', 1)]],
    ['follow', missionWith(18, 60), [accepted], [version('published', 1)]],
    ['generate', missionWith(18, 60), [accepted, accepted], [version('published', 1)]],
  ])('is %s', (nextStep, mission, requests, versions) => {
    expect(pipelineOf({ mission, requests, versions }).nextStep).toBe(nextStep);
  });
});
