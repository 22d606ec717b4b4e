import { z } from 'zod';
import { wireId } from '../../../../platform/http/wire-types.js';
import { diffAgendas, participationsAffected } from '../../domain/diff-agendas.js';
import type { VersionComparison } from '../../persistence/read-models/agenda-version-list.js';
import { placementWire, presentPlacement } from './agenda-version.wire.js';

/** The query of a comparison: the version that is compared with. */
export const comparisonQuery = z.object({ since: wireId<'AgendaVersion'>().optional() });

const comparedVersion = z.object({ id: wireId<'AgendaVersion'>(), number: z.number().int() });

/** What differs between two versions, meeting by meeting. */
export const agendaChangesWire = z
  .object({
    /** Null where nothing was public before. */
    from: comparedVersion.nullable(),
    to: comparedVersion,
    added: z.array(placementWire),
    removed: z.array(placementWire),
    moved: z.array(z.object({ before: placementWire, after: placementWire })),
    unchanged: z.number().int(),
    participationsAffected: z.number().int(),
  })
  .meta({ id: 'AgendaChanges' });

export type AgendaChangesWire = z.infer<typeof agendaChangesWire>;

export function presentChanges({ from, to }: VersionComparison): AgendaChangesWire {
  const diff = diffAgendas(from?.placements ?? [], to.placements);
  const { added, removed, moved } = diff;
  return {
    from: from === null ? null : { id: from.id, number: from.number },
    to: { id: to.id, number: to.number },
    added: added.map(presentPlacement),
    removed: removed.map(presentPlacement),
    moved: moved.map(({ before, after }) => ({ before: presentPlacement(before), after: presentPlacement(after) })),
    unchanged: to.placements.length - added.length - moved.length,
    participationsAffected: participationsAffected(diff).length,
  };
}
