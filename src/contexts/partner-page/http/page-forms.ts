import { z } from 'zod';
import { receivedInstant, wireId } from '../../../platform/http/wire-types.js';
import { INTERESTS, NEXT_STEPS } from '../../agendas/index.js';
import { LOCALES } from '../domain/page-view.js';

const LONGEST_TOKEN = 200;
const LONGEST_CODE = 20;
const LONGEST_EMAIL = 254;
const LONGEST_REASON = 500;
const LONGEST_NOTE = 2_000;

/** What every form of the page sends. */
export const formWire = z.object({ token: z.string().max(LONGEST_TOKEN), lang: z.string().optional() });

export type PageForm = z.infer<typeof formWire>;

export const codeFormWire = formWire.extend({ code: z.string().max(LONGEST_CODE) });

export const takeoverFormWire = codeFormWire.extend({
  email: z.email().max(LONGEST_EMAIL),
  // One box that is ticked comes as a text, several as a list.
  speaks: z
    .union([z.enum(LOCALES), z.array(z.enum(LOCALES)).min(1)])
    .transform((spoken) => (typeof spoken === 'string' ? [spoken] : spoken)),
  writtenTo: z.enum(LOCALES),
});

/** Browsers count a new line as one character and send it as two. */
const text = z.string().transform((sent) => sent.replaceAll('\r\n', '\n').trim());

export const declineFormWire = formWire.extend({ reason: text.pipe(z.string().max(LONGEST_REASON)).default('') });

export const otherTimeFormWire = formWire.extend({ slot: wireId<'Slot'>() });

/** A choice that may be left out: as a radio button is where none is chosen, and the empty option of a list. */
const chosenOf = <Value extends string>(values: readonly Value[]) =>
  z
    .union([z.enum(values), z.literal('')])
    .optional()
    .transform((chosen) => (chosen === undefined || chosen === '' ? null : chosen));

export const outcomeFormWire = formWire.extend({
  // When what was shown was said; empty where nothing was.
  seen: z.union([receivedInstant, z.literal('').transform(() => null)]),
  interest: chosenOf(INTERESTS),
  nextStep: chosenOf(NEXT_STEPS),
  note: text.pipe(z.string().max(LONGEST_NOTE)).default(''),
});

// A box that is not ticked is not sent.
export const consentFormWire = formWire.extend({
  followUp: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
});

export const erasureFormWire = formWire.extend({ certain: z.literal('yes') });
