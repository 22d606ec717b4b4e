/** How a list says that a participant is reached. It is kept by another context; null is what nobody has said. */
export interface ListedContact {
  readonly email: string | null;
  readonly phone: string | null;
  /** The language in which messages are written, by its code. */
  readonly messageLanguage: string | null;
  /** IANA zone of whoever reads the messages. */
  readonly timeZone: string | null;
}

export type ContactField = keyof ListedContact;

export const CONTACT_FIELDS: readonly ContactField[] = ['email', 'phone', 'messageLanguage', 'timeZone'];

/** What a row does to one part of how its participant is reached, which it never takes away. */
export type ContactStanding = 'missing' | 'known' | 'added' | 'changed';

/** What a row does to how its participant is reached, without a word of that. */
export interface ContactRow extends Readonly<Record<ContactField, ContactStanding>> {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly name: string;
}

/** How the parts of a contact are read: each as it is kept, or null where a text is none. */
export type ContactReadings = Readonly<Record<ContactField, (text: string) => string | null>>;

export function isContactField(field: string | null): field is ContactField {
  return CONTACT_FIELDS.some((name) => name === field);
}

/** What a row states of how somebody is reached, but for what is known already and only written otherwise. */
export function withKnownWriting<Stated extends Partial<ListedContact>>(stated: Stated, known: ListedContact): Stated {
  const isKnown = (field: 'email' | 'phone', plain: (text: string) => string): boolean => {
    const [said, before] = [stated[field] ?? null, known[field]];
    return said !== null && before !== null && plain(said) === plain(before);
  };
  return {
    ...stated,
    ...(isKnown('email', (email) => email.toLowerCase()) && { email: known.email }),
    ...(isKnown('phone', (phone) => phone.replace(/\D/g, '')) && { phone: known.phone }),
  };
}

/** What becomes of how somebody is reached; `known` is null for whoever is new. */
export function contactStandings(
  known: ListedContact | null,
  next: ListedContact,
): Readonly<Record<ContactField, ContactStanding>> {
  const standingOf = (field: ContactField): ContactStanding => {
    const before = known?.[field] ?? null;
    if (next[field] === before) return before === null ? 'missing' : 'known';
    return before === null ? 'added' : 'changed';
  };
  const [email, phone] = [standingOf('email'), standingOf('phone')];
  return { email, phone, messageLanguage: standingOf('messageLanguage'), timeZone: standingOf('timeZone') };
}

/** Whether two say the same of how somebody is reached. */
export function sameContact(one: ListedContact, other: ListedContact): boolean {
  return CONTACT_FIELDS.every((field) => one[field] === other[field]);
}
