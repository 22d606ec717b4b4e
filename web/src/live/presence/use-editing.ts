import { useEffect } from 'react';
import { usePresence } from '../live-provider.js';

/** Says to the other organisers what is edited here, a kind, a colon and an id; null while nothing is. */
export function useEditing(what: string | null): void {
  const presence = usePresence();
  useEffect(() => (what === null ? undefined : presence.begin(what)), [presence, what]);
}

/** Says to the other organisers which screen is looked at. */
export function useLookingAt(section: string): void {
  const presence = usePresence();
  useEffect(() => {
    presence.lookAt(`screen:${section}`);
  }, [presence, section]);
  // From one screen to the next nobody is nowhere.
  useEffect(
    () => () => {
      presence.lookAt(null);
    },
    [presence],
  );
}
