import { useEffect, useRef, useState } from 'react';
import type { Board } from '../../api-client/contract.js';
import { Gong } from './gong.js';
import { type Listening, listenForTurn } from './turns.js';

export interface GongSwitch {
  /** Whether it can sound: browsers silence a page that nobody has touched, and some that have slept. */
  readonly isOn: boolean;
  readonly allow: () => void;
}

/** Strikes once whenever a slot begins or ends, as soon as somebody has allowed it. */
export function useGong(slots: Board['slots'], now: number): GongSwitch {
  const [isOn, setOn] = useState(false);
  const [gong] = useState(() => new Gong(setOn));
  useEffect(() => () => void gong.close(), [gong]);
  const listening = useRef<Listening | null>(null);
  useEffect(() => {
    const { strikes, after } = listenForTurn(listening.current, slots, now);
    listening.current = after;
    if (strikes) gong.strike();
  }, [gong, slots, now]);
  return {
    isOn,
    allow: () => {
      void gong.allow();
    },
  };
}
