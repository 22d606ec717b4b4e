import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { MissionView, VenueMap } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changeVenueMap } from '../../api-client/venue-map.js';
import { mergeRevisions } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { SelectField } from '../../ui/form-field.js';
import { useSpotInWords } from '../../venue-map/use-spot-in-words.js';
import {
  changeOfHall,
  type HallDraft,
  hallOf,
  possibleLines,
  spotOf,
  waitingTables,
  withoutCollisions,
} from './hall-draft.js';
import { HallFloor } from './hall-floor.js';
import { SelectedTable } from './selected-table.js';
import { type HallMoves, useHallMoves } from './use-hall-moves.js';

interface VenueMapEditorProps {
  readonly mission: MissionView;
  readonly stored: VenueMap;
}

/** Where each table stands: put there with mouse, finger or keys, and saved all together. */
export function VenueMapEditor({ mission, stored }: VenueMapEditorProps) {
  const { t } = useTranslation('venueMap');
  const { tables, version } = stored;
  const tableIds = tables.map(({ id }) => id);
  const revision = useRevision<HallDraft>({ version, content: hallOf(stored) });
  const { draft: hall } = revision;
  const moves = useHallMoves(revision, tableIds);
  const save = useSaving(
    ({ basedOnVersion, sent }: { readonly basedOnVersion: number; readonly sent: HallDraft }) =>
      changeVenueMap({ missionId: mission.id, basedOnVersion, change: changeOfHall(sent, tableIds) }),
    [queryKeys.venueMap(mission.id)],
    (saved, { sent }) => {
      const content = hallOf(saved);
      moves.goOnFrom(saved.version);
      revision.settle(
        { version: saved.version, content },
        (mine) => mergeRevisions({ base: sent, mine, theirs: content }).merged,
      );
    },
  );
  const inWords = useSpotInWords();
  const labelOf = (id: string): string => tables.find((table) => table.id === id)?.label ?? '';
  const selected = tables.find(({ id }) => id === moves.selectedId);
  return (
    <RevisionForm
      revision={{ ...revision, rebase: (joined) => revision.rebase(withoutCollisions(joined, tableIds)) }}
      subject={`venue-map:${mission.id}`}
      save={save}
      label={t('title')}
      nameOf={(part) => (part === 'size' ? t('size') : t('table', { label: labelOf(part.slice('table:'.length)) }))}
      tell={(part, { size, ...spots }) =>
        part === 'size' ? t('sizeInWords', { rows: size.rows, places: size.columns }) : inWords(spots[part] ?? null)
      }
      onSave={() => save.send({ basedOnVersion: revision.basedOnVersion, sent: hall })}
    >
      <HallTools hall={hall} tableIds={tableIds} moves={moves} />
      <HallFloor tables={tables} hall={hall} moves={moves} />
      <p role="status">
        {moves.movedId !== null &&
          t('tableAt', { label: labelOf(moves.movedId), place: inWords(spotOf(hall, moves.movedId)) })}
      </p>
      {selected && <SelectedTable table={selected} hall={hall} tableIds={tableIds} moves={moves} />}
    </RevisionForm>
  );
}

interface HallToolsProps {
  readonly hall: HallDraft;
  readonly tableIds: readonly string[];
  readonly moves: HallMoves;
}

/** How large the hall is, and what can be done with all tables at once. */
function HallTools({ hall, tableIds, moves }: HallToolsProps) {
  const { t } = useTranslation('venueMap');
  const { size } = hall;
  const isFull = waitingTables(hall, tableIds).length === 0;
  return (
    <div className="hall-tools">
      {(['rows', 'columns'] as const).map((line) => (
        <SelectField
          key={line}
          label={t(`lines.${line}`)}
          value={String(size[line])}
          choices={possibleLines(hall, tableIds, line).map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(value) => moves.resize({ ...size, [line]: Number(value) })}
        />
      ))}
      {/* Neither is disabled by what it does itself, which would take the focus from it. */}
      <Button type="button" color="primary" outline size="sm" aria-disabled={isFull} onClick={moves.fill}>
        {t('fill')}
      </Button>
      <Button
        type="button"
        color="primary"
        outline
        size="sm"
        aria-disabled={!moves.canUndo}
        onClick={() => moves.undo()}
      >
        {t('undo')}
      </Button>
    </div>
  );
}
