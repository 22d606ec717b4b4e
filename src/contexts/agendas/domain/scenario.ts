import type { AgendaVersion, Placement } from './agenda-version.js';
import { diffAgendas, participationsAffected } from './diff-agendas.js';

/** What an agenda would do to the public one. */
export interface PublicDifference {
  /** Meetings that stay at their time and table, with their interpreter. */
  readonly kept: number;
  readonly moved: number;
  readonly added: number;
  readonly removed: number;
  /** Everybody whose own agenda would read otherwise. */
  readonly peopleDisturbed: number;
}

/** An agenda beside others: what it is worth, and what it would do to the public one. */
export interface Scenario {
  readonly version: AgendaVersion;
  /** Null where nothing is public. */
  readonly difference: PublicDifference | null;
  /**
   * By the weights of the mission as they are now: first what is left out, then breaks, meetings moved and idle slots. Less
   * is better, compared in this order.
   */
  readonly cost: { readonly medium: number; readonly soft: number };
  /** Meetings with an interpreter. */
  readonly interpreted: number;
}

/** What leads from the public agenda to another, in numbers. */
export function differenceFrom(published: readonly Placement[], placements: readonly Placement[]): PublicDifference {
  const diff = diffAgendas(published, placements);
  const { added, moved, removed } = diff;
  return {
    kept: published.length - moved.length - removed.length,
    moved: moved.length,
    added: added.length,
    removed: removed.length,
    peopleDisturbed: participationsAffected(diff).length,
  };
}
