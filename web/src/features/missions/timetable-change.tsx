import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissionView, TimetableEffect, TimetableWish } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changeTimetable, previewTimetable } from '../../api-client/timetable.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { draftOfFrame, faultsOf, type MissionDraft, timetableOf } from './mission-draft.js';
import { SessionFields } from './session-fields.js';
import { TimetableEffectView } from './timetable-effect.js';

/** What was looked at: a timetable, and what it would do. */
interface Seen {
  readonly wish: TimetableWish;
  readonly effect: TimetableEffect;
}

/** Changes sessions, slots and tables: first what becomes of the public meetings is shown, then it is done. */
export function TimetableChange({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('missions');
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState<MissionDraft>(() => draftOfFrame(mission));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [wasTried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const preview = useCommand(previewTimetable, (effect, { wish }) => {
    setSeen({ wish, effect });
  });
  const change = useCommand(changeTimetable, async () => {
    setSeen(null);
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(mission.id) });
  });
  const look = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    change.reset();
    preview.send({ missionId: mission.id, wish: timetableOf(draft) });
  };
  return (
    <details className="mb-4">
      <summary>{t('timetable.title')}</summary>
      <p>{t('timetable.lead')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <SessionFields
          draft={draft}
          faults={wasTried ? faults : {}}
          onChange={(part) => {
            setSeen(null);
            setDraft((current) => ({ ...current, ...part }));
          }}
        />
        <ProblemNotice error={preview.error ?? change.error} />
        <CommandButton size="sm" isPending={preview.isPending}>
          {t('timetable.preview')}
        </CommandButton>
      </form>
      {seen !== null && (
        <>
          <TimetableEffectView mission={mission} effect={seen.effect} />
          <CommandButton
            isPending={change.isPending}
            onClick={() => {
              change.send({ missionId: mission.id, wish: seen.wish, seen: seen.effect });
            }}
          >
            {t('timetable.change')}
          </CommandButton>
        </>
      )}
      <p role="status">{change.answer !== undefined && t('timetable.changed')}</p>
    </details>
  );
}
