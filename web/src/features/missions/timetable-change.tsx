import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, Timetable, TimetableEffect } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { changeTimetable, previewTimetable, timetableQuery } from '../../api-client/timetable.js';
import { useCommand } from '../../api-client/use-command.js';
import { TIMETABLE_PLACE } from '../../configuration/timetable-place.js';
import { useEditing } from '../../live/presence/use-editing.js';
import { ClashPanel } from '../../revision/clash-panel.js';
import { isSame } from '../../revision/merge-revisions.js';
import { useUnsaved } from '../../revision/unsaved.js';
import { type Revision, useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import { draftOfTimetable, faultsOfTimetable, type TimetableDraft, timetableOf } from './mission-draft.js';
import { ProgrammeClearance } from './programme-clearance.js';
import { SessionFields } from './session-fields.js';
import { TimetableEffectView } from './timetable-effect.js';
import { useToldTimetable } from './use-told-timetable.js';

/** A timetable as it was when it was sent, and the version that it would change. */
interface Sent {
  readonly draft: TimetableDraft;
  readonly basedOnVersion: number;
}

/** What was looked at, with what it would do. */
interface Seen extends Sent {
  readonly effect: TimetableEffect;
}

/** Changes sessions, slots and tables: first what becomes of the public meetings is shown, then it is done. */
export function TimetableChange({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  const query = useQuery(timetableQuery(mission.id));
  const place = useRef<HTMLDetailsElement>(null);
  const ledBy = useLocation({
    select: ({ hash, state }) => (hash === TIMETABLE_PLACE ? (state.__TSR_key ?? hash) : null),
  });
  useEffect(() => {
    if (ledBy !== null) open(place.current);
  }, [ledBy]);
  return (
    <details id={TIMETABLE_PLACE} className="mb-4" ref={place}>
      <summary>{t('timetable.title')}</summary>
      <p>{t('timetable.lead')}</p>
      <QueryView query={query}>{(stored) => <TimetableForm mission={mission} stored={stored} />}</QueryView>
    </details>
  );
}

/** For whoever is led here: on screen, unfolded, and where the keyboard goes on. */
function open(place: HTMLDetailsElement | null): void {
  if (place === null) return;
  place.open = true;
  place.scrollIntoView({ block: 'start' });
  place.querySelector('summary')?.focus({ preventScroll: true });
}

interface TimetableFormProps {
  readonly mission: MissionView;
  readonly stored: Timetable;
}

/** What is typed after something was sent stays a change that is not saved. */
function TimetableForm({ mission, stored }: TimetableFormProps) {
  const { t } = useTranslation('missions');
  const revision = useRevision<TimetableDraft>({ version: stored.version, content: draftOfTimetable(stored) });
  const { draft, basedOnVersion, clash } = revision;
  const [seen, setSeen] = useState<Seen | null>(null);
  const [wasTried, setTried] = useState(false);
  const faults = faultsOfTimetable(draft);
  useUnsaved(revision.isChanged);
  useEditing(revision.isChanged ? `timetable:${mission.id}` : null);
  const preview = useCommand(
    (sent: Sent, key) => previewTimetable({ missionId: mission.id, wish: timetableOf(sent.draft) }, key),
    (effect, sent) => {
      setSeen({ ...sent, effect });
    },
  );
  const change = useSaving(
    (sent: Seen) => sendTimetable(mission.id, sent),
    [queryKeys.everythingOf(mission.id)],
    (_, sent) => {
      revision.settle({ version: sent.basedOnVersion + 1, content: sent.draft }, (mine) => mine);
    },
  );
  const isOvertaken = hasMovedOn(change.error);
  const look = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0 || clash !== null) return;
    change.reset();
    preview.send({ draft, basedOnVersion });
  };
  return (
    <>
      <TimetableClash revision={revision} takesFocus={isOvertaken} onSettled={change.reset} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <SessionFields draft={draft} faults={wasTried ? faults : {}} onChange={revision.change} />
        <ProgrammeClearance
          missionId={mission.id}
          draft={draft}
          onClear={(sessions) => revision.change({ sessions })}
        />
        <ProblemNotice error={preview.error ?? (isOvertaken ? null : change.error)} />
        <CommandButton size="sm" isPending={preview.isPending} isUnavailable={clash !== null}>
          {t('timetable.preview')}
        </CommandButton>
      </form>
      {isOfPresent(seen, { draft, basedOnVersion }) && clash === null && (
        <>
          <TimetableEffectView mission={mission} effect={seen.effect} />
          <CommandButton
            isPending={change.isPending}
            onClick={() => {
              change.send(seen);
            }}
          >
            {t('timetable.change')}
          </CommandButton>
        </>
      )}
      <p role="status">{change.answer !== undefined && !revision.isChanged && t('timetable.changed')}</p>
    </>
  );
}

const sendTimetable = (missionId: string, { draft, basedOnVersion, effect }: Seen) =>
  changeTimetable({ missionId, basedOnVersion, wish: timetableOf(draft), seen: effect });

/** Whether what was looked at is what stands in the form. */
function isOfPresent(seen: Seen | null, present: Sent): seen is Seen {
  return seen?.basedOnVersion === present.basedOnVersion && isSame(seen.draft, present.draft);
}

interface TimetableClashProps {
  readonly revision: Revision<TimetableDraft>;
  readonly takesFocus: boolean;
  readonly onSettled: () => void;
}

/** Another organiser has changed the timetable meanwhile. */
function TimetableClash({ revision, takesFocus, onSettled }: TimetableClashProps) {
  const { t } = useTranslation('missions');
  const id = useId();
  const tell = useToldTimetable();
  if (revision.clash === null) return null;
  return (
    <ClashPanel
      id={id}
      revisions={revision.clash}
      nameOf={(part) => t(part === 'sessions' ? 'form.timetable' : `form.${part}`)}
      tell={tell}
      takesFocus={takesFocus}
      onJoin={(joined) => {
        onSettled();
        revision.rebase(joined);
      }}
      onDiscard={() => {
        onSettled();
        revision.discard();
      }}
    />
  );
}
