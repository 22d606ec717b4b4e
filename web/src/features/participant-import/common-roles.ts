/** Roles that most lists use, as examples of what is written; the profile offers all of them. */
export const COMMON_ROLES = ['distributor', 'importer_wholesaler', 'agent', 'retailer', 'end_user_industrial'] as const;
