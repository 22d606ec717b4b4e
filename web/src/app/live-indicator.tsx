import { useTranslation } from 'react-i18next';
import type { ConnectionState } from '../live/connection-state.js';
import { useConnectionState } from '../live/live-provider.js';
import { PageAge } from '../live/page-age.js';

/** Says whether the page changes by itself and, where it does not, since when and how old it is. */
export function LiveIndicator({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('shell');
  const state = useConnectionState();
  return (
    <p className={`live-indicator live-indicator-${state.status}`}>
      <span className="live-mark" aria-hidden="true" />
      {/* Told politely to screen readers when it changes; the age, which changes all the time, is not. */}
      <span role="status">
        {state.status === 'offline' ? t('offlineSince', { time: deviceTime(state) }) : t(state.status)}
      </span>
      <PageAge missionId={missionId} isShown={state.status === 'offline'} />
    </p>
  );
}

/** How old the page is matters to whoever holds the device, so this one time is on the device's own clock. */
function deviceTime(state: ConnectionState & { status: 'offline' }): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(state.since);
}
