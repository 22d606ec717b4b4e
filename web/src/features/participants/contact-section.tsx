import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contactQuery, stateContact } from '../../api-client/contacts.js';
import type { ContactStatement, KeptContact } from '../../api-client/contract.js';
import { faultyFields } from '../../api-client/problem.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { localeNames, locales } from '../../i18n/locale.js';
import { isSame } from '../../revision/merge-revisions.js';
import { useUnsaved } from '../../revision/unsaved.js';
import { timeZonesWith } from '../../time/time-zones.js';
import { CommandButton } from '../../ui/command-button.js';
import { type Choice, SelectField, TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import './given-links.css';

interface ContactSectionProps {
  readonly missionId: string;
  readonly participationId: string;
}

/** How a participation is reached: its own people and organisers write it here. */
export function ContactSection(props: ContactSectionProps) {
  const { t } = useTranslation('participants');
  const id = useId();
  const query = useQuery(contactQuery(props));
  return (
    <section aria-labelledby={id} className="side-section">
      <h2 id={id} className="h5">
        {t('contact.title')}
      </h2>
      <p>{t('contact.lead')}</p>
      <QueryView query={query}>{(kept) => <ContactForm {...props} kept={kept} labelledBy={id} />}</QueryView>
    </section>
  );
}

interface ContactFormProps extends ContactSectionProps {
  readonly kept: KeptContact;
  readonly labelledBy: string;
}

function ContactForm({ missionId, participationId, kept, labelledBy }: ContactFormProps) {
  const { t } = useTranslation('participants');
  const queryClient = useQueryClient();
  // Null while nothing is written that has not been saved.
  const [draft, setDraft] = useState<ContactStatement | null>(null);
  const command = useCommand(stateContact, async (answer, { contact: sent }) => {
    queryClient.setQueryData(queryKeys.contact(missionId, participationId), answer);
    // What was written while the answer was under way is still to be saved.
    setDraft((written) => (written !== null && isSame(stated(written), sent) ? null : written));
    // Where somebody has an address, the configuration may be in order and messages may go out again.
    await queryClient.invalidateQueries({ queryKey: queryKeys.requests(missionId) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.messages(missionId) });
  });
  useUnsaved(draft !== null);
  const choices = useContactChoices(kept);
  const { email, phone, locale, timeZone } = draft ?? statementOf(kept);
  const change = (part: Partial<ContactStatement>) => setDraft({ email, phone, locale, timeZone, ...part });
  const faulty = faultyFields(command.error);
  const errorIn = (field: 'email' | 'phone') => (faulty.includes(field) ? t(`contact.fault.${field}`) : undefined);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft !== null) command.send({ missionId, participationId, contact: stated(draft) });
  };
  return (
    <form onSubmit={save} noValidate aria-labelledby={labelledBy}>
      <TextField
        type="email"
        label={t('contact.email')}
        value={email ?? ''}
        error={errorIn('email')}
        onChange={(written) => change({ email: written })}
      />
      <TextField
        type="tel"
        label={t('contact.phone')}
        hint={t('contact.phoneHint')}
        value={phone ?? ''}
        error={errorIn('phone')}
        onChange={(written) => change({ phone: written })}
      />
      <SelectField
        label={t('contact.language')}
        value={locale ?? ''}
        choices={choices.locales}
        onChange={(chosen) => change({ locale: locales.find((known) => known === chosen) ?? null })}
      />
      <SelectField
        label={t('contact.timeZone')}
        hint={t('contact.timeZoneHint')}
        value={timeZone ?? ''}
        choices={choices.timeZones}
        onChange={(chosen) => change({ timeZone: chosen === '' ? null : chosen })}
      />
      {faulty.length === 0 && <ProblemNotice error={command.error} />}
      <CommandButton isOutlined size="sm" isPending={command.isPending} isUnavailable={draft === null}>
        {t('contact.save')}
      </CommandButton>
      <p role="status" className="field-hint mb-0">
        {command.answer !== undefined && draft === null && t('contact.saved')}
      </p>
    </form>
  );
}

/** Languages and zones to choose from, first of all what follows where nothing is chosen: known only while it does. */
function useContactChoices({ locale, timeZone, statedLocale, statedTimeZone }: KeptContact) {
  const { t } = useTranslation('participants');
  const automatic = (what: 'language' | 'timeZone', now: string | null): Choice => ({
    value: '',
    label: now === null ? t(`contact.automatic.${what}`) : t(`contact.automaticNow.${what}`, { value: now }),
  });
  return {
    locales: [
      automatic('language', statedLocale === null ? localeNames[locale] : null),
      ...locales.map((known) => ({ value: known, label: localeNames[known] })),
    ],
    timeZones: [
      automatic('timeZone', statedTimeZone === null ? toldZone(timeZone) : null),
      ...timeZonesWith(timeZone).map((zone) => ({ value: zone, label: toldZone(zone) })),
    ],
  };
}

function toldZone(zone: string): string {
  return zone.replaceAll('_', ' ');
}

/** What was stated of it, without what follows from that. */
function statementOf({ email, phone, statedLocale, statedTimeZone }: KeptContact): ContactStatement {
  return { email, phone, locale: statedLocale, timeZone: statedTimeZone };
}

/** What is to be kept: an empty field erases what stood there. */
function stated({ email, phone, locale, timeZone }: ContactStatement): ContactStatement {
  return { email: textIn(email), phone: textIn(phone), locale, timeZone };
}

function textIn(written: string | null): string | null {
  const text = written?.trim() ?? '';
  return text === '' ? null : text;
}
