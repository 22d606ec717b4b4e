declare const kindOfId: unique symbol;

/** A UUID (version 7 when made here) that says what it identifies, so that two kinds cannot be exchanged by mistake. */
export type Id<Kind extends string> = string & { readonly [kindOfId]: Kind };

export type UserId = Id<'User'>;
export type MissionId = Id<'Mission'>;
export type ParticipationId = Id<'Participation'>;
export type CompanyId = Id<'Company'>;
