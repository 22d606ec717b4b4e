import { EMAIL, LONGEST_EMAIL_CHARACTERS, PHONE } from './contact.js';

/** What spreadsheet programs write for the spaces and the hyphen of a number. */
const SPACES = /\s+/gu;
const HYPHENS = /[\u2010-\u2015\u2212]/gu;
/** How a cell that is clicked to write a mail says so. */
const MAIL_LINK = /^mailto:/i;

/** The one address that a cell holds, or null where it holds none or several. */
export function readEmail(text: string): string | null {
  const address = text.trim().replace(MAIL_LINK, '');
  return address.length <= LONGEST_EMAIL_CHARACTERS && EMAIL.test(address) ? address : null;
}

/** The one number that a cell holds, or null where it holds none or several. */
export function readPhone(text: string): string | null {
  const number = text.trim().replace(SPACES, ' ').replace(HYPHENS, '-');
  return PHONE.test(number) ? number : null;
}
