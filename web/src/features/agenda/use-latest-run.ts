import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isRunActive, solveRunQuery, solveRunsQuery } from '../../api-client/solve-runs.js';
import type { SolveRun } from '../../api-client/contract.js';
import { useConnectionState } from '../../live/live-provider.js';

/** With live progress, polling only guards against a lost message; without it, polling is what moves the bar. */
const pollMilliseconds = { live: 5000, connecting: 1500, offline: 1500 } as const;

export interface LatestRun {
  readonly run: SolveRun | undefined;
  /** It was seen going on this page, so the page tells how it went. */
  readonly isWatched: boolean;
}

/** The newest run of a mission, fresh while it goes, whoever started it. */
export function useLatestRun(missionId: string): LatestRun {
  const { status } = useConnectionState();
  const { data: runs } = useQuery(solveRunsQuery(missionId));
  const newest = runs?.items[0];
  const options = solveRunQuery(missionId, newest?.id ?? '', pollMilliseconds[status]);
  const { data: followed } = useQuery({ ...options, queryFn: newest ? options.queryFn : skipToken });
  const run = followed ?? newest;
  const [watchedRun, setWatchedRun] = useState<string | null>(null);
  useEffect(() => {
    if (run !== undefined && isRunActive(run)) setWatchedRun(run.id);
  }, [run]);
  return { run, isWatched: run?.id === watchedRun };
}

/** Calls `onGenerated` once the run that was started on this page has made a version. */
export function useOwnVersion(
  run: SolveRun | undefined,
  ownRunId: string | undefined,
  onGenerated: (versionId: string) => void,
): void {
  const [announcedRun, setAnnouncedRun] = useState<string | null>(null);
  useEffect(() => {
    if (run === undefined || run.id !== ownRunId || run.id === announcedRun || run.versionId === null) return;
    setAnnouncedRun(run.id);
    onGenerated(run.versionId);
  }, [run, ownRunId, announcedRun, onGenerated]);
}
