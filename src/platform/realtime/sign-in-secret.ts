import { parseCookie } from 'cookie';
import type { Socket } from 'socket.io';
import { SIGN_IN_COOKIE } from '../http/actor-source.js';

/** The secret of the sign-in that a socket came with; empty where it brought none. */
export function signInSecretOf(socket: Socket): string {
  return parseCookie(socket.handshake.headers.cookie ?? '')[SIGN_IN_COOKIE] ?? '';
}
