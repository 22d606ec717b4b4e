import type { PairFilter } from './filter.js';

/** Stops two who come to no session together; who states no session comes to all. */
export const noCommonSession: PairFilter = {
  kind: 'no_common_session',
  reads: { sme: ({ sessions = [] }) => sessions, buyer: ({ sessions = [] }) => sessions },
  stops: ({ sme: { sessions: smeSessions = [] }, buyer: { sessions: buyerSessions = [] } }) =>
    smeSessions.length > 0 &&
    buyerSessions.length > 0 &&
    !smeSessions.some((session) => buyerSessions.includes(session)),
  reasonOf: ({ sme, buyer }) => ({
    kind: 'no_common_session',
    smeSessions: [...new Set(sme.sessions)].sort(),
    buyerSessions: [...new Set(buyer.sessions)].sort(),
  }),
};
