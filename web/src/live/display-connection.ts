import { io } from 'socket.io-client';
import { LiveConnection } from './live-connection.js';

/** The connection of a screen in the hall, which has the secret of its link and no sign-in. */
export function connectDisplay(secret: string, onChange: () => void): LiveConnection {
  const nothing = (): void => undefined;
  return new LiveConnection(
    { onChange, onProgress: nothing, onCaughtUp: onChange, onSignedOut: nothing },
    // A manager of its own: the page of an organiser beside it goes on with the sign-in.
    io({ auth: { display: secret }, autoConnect: false, forceNew: true, reconnectionDelayMax: 5000 }),
  );
}
