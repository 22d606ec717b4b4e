import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { Scenario } from '../../domain/scenario.js';
import { agendaVersionSummaryWire, presentSummary } from '../publishing/agenda-version.wire.js';

/** More do not fit side by side on a screen. */
const MOST_SCENARIOS = 4;

/** The query of a comparison: ids of versions, separated by commas. */
export const scenariosQuery = z.object({
  versionIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(wireId<'AgendaVersion'>()).min(1).max(MOST_SCENARIOS)),
});

const scenarioWire = z
  .object({
    version: agendaVersionSummaryWire,
    difference: z
      .object({
        kept: z.number().int(),
        moved: z.number().int(),
        added: z.number().int(),
        removed: z.number().int(),
        peopleDisturbed: z.number().int(),
      })
      .nullable(),
    cost: z.object({ medium: z.number(), soft: z.number() }),
    interpreted: z.number().int(),
  })
  .meta({ id: 'Scenario' });

export const scenariosWire = z.object({ items: z.array(scenarioWire) }).meta({ id: 'Scenarios' });

export function presentScenario(
  actor: Actor,
  { version, ...measured }: Scenario,
): z.infer<typeof scenariosWire>['items'][number] {
  return { version: presentSummary(actor, version), ...measured };
}
