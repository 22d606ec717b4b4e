import { parseCookie } from 'cookie';
import type { Socket } from 'socket.io';
import { SIGN_IN_COOKIE } from '../http/actor-source.js';

/** The secret of the sign-in that a socket came with; empty where it brought none. */
export function signInSecretOf(socket: Socket): string {
  return parseCookie(socket.handshake.headers.cookie ?? '')[SIGN_IN_COOKIE] ?? '';
}

/** The secret of the display link that a socket came with, or null where it is no display's. */
export function displaySecretOf(socket: Socket): string | null {
  const { display } = socket.handshake.auth as { readonly display?: unknown };
  return typeof display === 'string' ? display : null;
}
