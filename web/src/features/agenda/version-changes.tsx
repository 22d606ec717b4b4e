import { useQuery, useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaChangesQuery, selectChanges } from '../../api-client/agendas.js';
import type { AgendaChanges, AgendaVersion, MissionView } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { BreachedPlaces } from '../../places/breached-places.js';
import { placeInWords } from '../../places/place-in-words.js';
import { Chip } from '../../ui/chip.js';
import { CheckField } from '../../ui/check-field.js';
import { CommandButton } from '../../ui/command-button.js';
import { Folded } from '../../ui/folded.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { useGrowing } from '../../ui/use-growing.js';
import { changesInOrder, type ListedChange } from './agenda-changes.js';
import { SelectBelonging } from './select-belonging.js';

interface VersionChangesProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly onVersion: (versionId: string) => void;
}

/** What a version changes, meeting by meeting and in words. Some of a draft's changes can be published without the rest. */
export const VersionChanges = memo(function VersionChanges({ mission, version, onVersion }: VersionChangesProps) {
  const { t } = useTranslation('agenda');
  const query = useQuery(agendaChangesQuery(mission.id, version.id));
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title" className="h4">
        {t('changes.title')}
      </h2>
      <QueryView query={query}>
        {(changes) => <Changes mission={mission} version={version} changes={changes} onVersion={onVersion} />}
      </QueryView>
    </section>
  );
});

function Changes({ mission, version, changes, onVersion }: VersionChangesProps & { readonly changes: AgendaChanges }) {
  const { t } = useTranslation('agenda');
  const queryClient = useQueryClient();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const publish = useRef<HTMLButtonElement>(null);
  const command = useCommand(selectChanges, async (published) => {
    setSelected(new Set());
    setNote('');
    onVersion(published.id);
    await queryClient.invalidateQueries({ queryKey: queryKeys.agenda(mission.id) });
  });
  const listed = useMemo(() => changesInOrder(changes), [changes]);
  const maySelect = version.abilities.includes('reject') && changes.from !== null;
  const toggle = useCallback((meetingId: string) => {
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(meetingId)) next.add(meetingId);
      return next;
    });
  }, []);
  if (listed.length === 0) {
    return <p>{changes.from === null ? t('changes.empty') : t('changes.none', { number: changes.from.number })}</p>;
  }
  return (
    <Folded
      summary={
        changes.from === null
          ? t('changes.first', { meetings: changes.added.length, people: changes.participationsAffected })
          : `${t('changes.since', { number: changes.from.number })} ${t('changes.counts', {
              moved: changes.moved.length,
              added: changes.added.length,
              removed: changes.removed.length,
              people: changes.participationsAffected,
            })}`
      }
    >
      <ListedChanges mission={mission} changes={listed} selected={selected} onToggle={maySelect ? toggle : null} />
      {maySelect && selected.size > 0 && <TextField label={t('decide.note')} value={note} onChange={setNote} />}
      {maySelect && (
        <CommandButton
          isPending={command.isPending}
          button={publish}
          isUnavailable={selected.size === 0}
          isOutlined
          onClick={() => {
            const why = note.trim() === '' ? null : note.trim();
            command.send({ missionId: mission.id, versionId: version.id, meetingIds: [...selected], note: why });
          }}
        >
          {selected.size === 0 ? t('changes.publishNoneYet') : t('changes.publishSelected', { count: selected.size })}
        </CommandButton>
      )}
      <ProblemNotice error={command.error}>
        <BreachedPlaces mission={mission} placements={version.placements} error={command.error} />
        <SelectBelonging
          changes={listed}
          error={command.error}
          onSelect={(meetingIds) => {
            setSelected(new Set([...selected, ...meetingIds]));
            // What was pressed goes away with the refusal.
            publish.current?.focus();
            command.reset();
          }}
        />
      </ProblemNotice>
    </Folded>
  );
}

interface ListedChangesProps {
  readonly mission: MissionView;
  readonly changes: readonly ListedChange[];
  readonly selected: ReadonlySet<string>;
  /** Null where none can be selected. */
  readonly onToggle: ((meetingId: string) => void) | null;
}

function ListedChanges({ mission, changes, selected, onToggle }: ListedChangesProps) {
  const shown = useGrowing(changes.length);
  return (
    <ul className="change-list">
      {changes.slice(0, shown).map((change) => (
        <ChangeItem
          key={change.meetingId}
          mission={mission}
          change={change}
          isSelected={selected.has(change.meetingId)}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

const looks = {
  added: { kind: 'good', icon: 'plus-circle' },
  removed: { kind: 'bad', icon: 'close-circle' },
  moved: { kind: 'warning', icon: 'exchange-circle' },
} as const;

interface ChangeItemProps {
  readonly mission: MissionView;
  readonly change: ListedChange;
  readonly isSelected: boolean;
  readonly onToggle: ListedChangesProps['onToggle'];
}

const ChangeItem = memo(function ChangeItem({ mission, change, isSelected, onToggle }: ChangeItemProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  const { kind, icon } = looks[change.kind];
  const sentence = t(`changes.${change.kind}`, {
    sme: change.sme,
    buyer: change.buyer,
    before: change.before && placeInWords(mission, change.before, locale, t('list.table')),
    after: change.after && placeInWords(mission, change.after, locale, t('list.table')),
  });
  const words = (
    <>
      <Chip kind={kind} icon={icon}>
        {t(`changes.kind.${change.kind}`)}
      </Chip>{' '}
      {sentence}
    </>
  );
  if (onToggle === null) return <li>{words}</li>;
  return (
    <li>
      <CheckField
        label={words}
        isChecked={isSelected}
        onChange={() => {
          onToggle(change.meetingId);
        }}
      />
    </li>
  );
});
