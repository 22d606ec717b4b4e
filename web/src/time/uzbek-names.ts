/** Browsers announce Uzbek but many ship without its names, and then write "2026 M10 23": these are ours. */
export const uzbekMonths = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avgust',
  'sentabr',
  'oktabr',
  'noyabr',
  'dekabr',
] as const;

/** Sunday first, as in `Date.getUTCDay`. */
export const uzbekWeekdays = [
  'yakshanba',
  'dushanba',
  'seshanba',
  'chorshanba',
  'payshanba',
  'juma',
  'shanba',
] as const;
