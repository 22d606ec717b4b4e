import { io } from 'socket.io-client';
import { LiveConnection } from './live-connection.js';

/** Whose link a page came by: that of a screen in the hall, or of somebody who works there. */
type LinkHolder = 'display' | 'floor';

/**
 * The connection of a page in the hall, which has the secret of its link and no sign-in. Where the link no longer holds,
 * reading again is what tells the page so.
 */
export function connectByLink(holder: LinkHolder, secret: string, onChange: () => void): LiveConnection {
  const nothing = (): void => undefined;
  return new LiveConnection(
    { onChange, onProgress: nothing, onCaughtUp: onChange, onSignedOut: onChange },
    // A manager of its own: the page of an organiser beside it goes on with the sign-in.
    io({ auth: { [holder]: secret }, autoConnect: false, forceNew: true, reconnectionDelayMax: 5000 }),
  );
}
