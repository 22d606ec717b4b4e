import { parseCookie } from 'cookie';
import type { Socket } from 'socket.io';
import { SIGN_IN_COOKIE } from '../http/actor-source.js';

/** The secret of the sign-in that a socket came with; empty where it brought none. */
export function signInSecretOf(socket: Socket): string {
  return parseCookie(socket.handshake.headers.cookie ?? '')[SIGN_IN_COOKIE] ?? '';
}

/** The secret of a link that a socket came with, and whose link it is. */
export interface LinkSecret {
  readonly of: 'display' | 'floor';
  readonly secret: string;
}

/** The link of a display or of a post in the hall that a socket came with, or null where it came with a sign-in. */
export function linkSecretOf(socket: Socket): LinkSecret | null {
  const { display, floor } = socket.handshake.auth as { readonly display?: unknown; readonly floor?: unknown };
  if (typeof display === 'string') return { of: 'display', secret: display };
  return typeof floor === 'string' ? { of: 'floor', secret: floor } : null;
}
