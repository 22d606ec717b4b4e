import { useState } from 'react';
import type { ParticipantAgenda } from '../../api-client/contract.js';
import { agendaChange, type AgendaChange } from './agenda-change.js';

/** The last change of the agenda since the page was opened; null as long as there was none. */
export function useAgendaChange(agenda: ParticipantAgenda): AgendaChange | null {
  const [seen, setSeen] = useState(agenda);
  const [change, setChange] = useState<AgendaChange | null>(null);
  // React's own way to derive state from a changed input: set it while rendering, before anything is shown.
  if (agenda !== seen) {
    setSeen(agenda);
    const newest = agendaChange(seen, agenda);
    if (newest !== null) setChange(newest);
  }
  return change;
}
