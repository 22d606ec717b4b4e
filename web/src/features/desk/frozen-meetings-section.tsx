import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskMeeting, MissionView } from '../../api-client/contract.js';
import '../../freeze/freeze.css';
import { FreezeReleaseList } from '../../freeze/freeze-release-list.js';
import { ReleaseForm } from '../../freeze/release-form.js';
import { useFrozen } from '../../freeze/use-frozen.js';
import { QueryView } from '../../ui/query-view.js';

interface FrozenMeetingsSectionProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
}

/** What repairs leave alone because it begins too soon, and what an organiser has let them touch all the same. */
export function FrozenMeetingsSection({ mission, meetings }: FrozenMeetingsSectionProps) {
  const { t } = useTranslation('freeze');
  const id = useId();
  const query = useFrozen(mission, meetings);
  return (
    <section aria-labelledby={id} className="mb-4">
      <h2 id={id} className="h4">
        {t('title')}
      </h2>
      <QueryView query={query}>
        {(frozen) => (
          <>
            <p>{t('frozen', { count: frozen.length })}</p>
            {mission.abilities.includes('agenda.publish') && <ReleaseForm mission={mission} meetings={frozen} />}
          </>
        )}
      </QueryView>
      <FreezeReleaseList mission={mission} />
    </section>
  );
}
