import { useState } from 'react';
import type { ParticipantMarketProfile, ProfileLine } from '../../api-client/contract.js';

type Code = Pick<ProfileLine, 'scheme' | 'code'>;

const keyOf = ({ scheme, code }: Code): string => `${scheme} ${code}`;

/** What codes are called: those of the stored profile by the server, those just chosen by the search. */
export function useLineLabels(view: ParticipantMarketProfile) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const stored = Object.fromEntries(view.profile.lines.map((line, index) => [keyOf(line), view.lineLabels[index]]));
  return {
    labelOf: (line: Code): string | null => stored[keyOf(line)] ?? chosen[keyOf(line)] ?? null,
    remember: (scheme: ProfileLine['scheme'], code: string, label: string) => {
      setChosen((known) => ({ ...known, [keyOf({ scheme, code })]: label }));
    },
  };
}
