import type { PageProblem } from '../domain/page-problem.js';
import type { Locale, OtherTimesView, PageView } from '../domain/page-view.js';
import type { Notice, Wording } from '../wording/wording.js';
import { wordings } from '../wording/wordings.js';
import { FAULT_ID, PageForms, type RefusedForm, type SentForm, tellsFault } from './forms-of-page.js';
import { type Markup, markup } from './markup.js';
import { pageDocument } from './page-frame.js';
import { codeBox, colleagueBox, guardedBox } from './render-code-boxes.js';
import { hallDrawing } from './render-hall.js';
import { agreedSection, askedSection, offeredSection, programmeSection, restSections } from './render-meetings.js';
import { privacyBox } from './render-privacy.js';

/** What a page needs besides what it shows. */
export interface PageSetting {
  /** The address of the page, without a slash at the end. */
  readonly address: string;
  /** A token for the form that goes there, below the address of the page. */
  readonly newToken: (path: string) => string;
  readonly notice: Notice | null;
  readonly problem: PageProblem | null;
  /** The form that has met the problem; null where none was sent. */
  readonly sent: SentForm | null;
}

/** The page of a partner. */
export function renderPage(view: PageView, setting: PageSetting): string {
  const { locale } = view;
  const words = wordings[locale];
  const { address } = setting;
  const refused = refusedForm(setting, words);
  const sections = sectionsOf(view, words, new PageForms({ ...setting, locale, refused }), address);
  return pageDocument({
    locale,
    title: words.title(view.missionName),
    lines: [words.forCompany(view.companyName), words.place(view.venueName, view.city, view.days)],
    addressIn: (other) => addressIn(address, other),
    body: [...banners(setting, words, sections.some(tellsFault)), ...sections],
  });
}

function sectionsOf(view: PageView, words: Wording, forms: PageForms, address: string): Markup[] {
  const { standing } = view;
  return [
    ...hallDrawing(view, words),
    ...(standing === 'open' ? offeredSection(view, words, forms) : []),
    ...(standing === 'open' ? askedSection(view, words, forms, address) : []),
    ...(standing === 'guarded' ? [guardedBox(view, words, forms)] : []),
    ...(standing === 'closed' ? [markup`<section class="box"><p>${words.closedExplained}</p></section>`] : []),
    ...agreedSection(view, words, forms, address),
    ...programmeSection(view, words),
    ...restSections(view, words, forms),
    ...(standing === 'closed' ? [] : [colleagueBox(view, words, forms)]),
    ...(standing === 'open' && !view.isConfirmed ? [codeBox(view, words, forms)] : []),
    ...(view.privacy === null ? [] : [privacyBox(view.privacy, words, forms)]),
  ];
}

/** The times that can be proposed for a meeting. */
export function renderOtherTimes(view: OtherTimesView, setting: PageSetting): string {
  const { address } = setting;
  const { requestId, locale, missionName, companyName, times } = view;
  const words = wordings[locale];
  const { heading, explained, none, send } = words.otherTime;
  const path = `requests/${requestId}/other-times`;
  const choices = times.map(({ slotId, time }) => {
    return markup`<label class="choice"><input type="radio" name="slot" value="${slotId}" required><span>${time}</span></label>`;
  });
  const forms = new PageForms({ ...setting, locale, refused: null });
  const offered = forms.form(path, markup`${choices}<p class="actions"><button class="first">${send}</button></p>`);
  return pageDocument({
    locale,
    title: heading,
    lines: [companyName, missionName],
    addressIn: (other) => addressIn(`${address}/${path}`, other),
    body: [
      ...banners(setting, words, false),
      markup`<section class="box"><p>${explained}</p>${choices.length === 0 ? markup`<p>${none}</p>` : offered}</section>`,
      markup`<p><a class="button" href="${addressIn(address, locale)}">${words.back}</a></p>`,
    ],
  });
}

/** A page for whoever holds a link that opens none. */
export function renderRefusal(problem: PageProblem, locale: Locale, address: string): string {
  const words = wordings[locale];
  const body = [markup`<p class="problem" role="alert">${words.problems[problem.type]}</p>`];
  const frame = { locale, title: words.problemTitle, lines: [], body };
  return pageDocument({ ...frame, addressIn: (other) => addressIn(address, other) });
}

/** What somebody reads last, once everything of them was erased. */
export function renderFarewell(locale: Locale, address: string): string {
  const words = wordings[locale];
  const body = [markup`<p class="notice" role="status">${words.notices.erased}</p>`];
  const frame = { locale, title: words.privacy.heading, lines: [], body };
  return pageDocument({ ...frame, addressIn: (other) => addressIn(address, other) });
}

/** Where the page is read in that language. */
export function addressIn(address: string, locale: Locale): string {
  return `${address}?lang=${locale}`;
}

/** Which field a problem is about. */
const FIELD_AT_FAULT: Readonly<Partial<Record<PageProblem['type'], string>>> = {
  'reason-too-long': 'reason',
  'note-too-long': 'note',
  'email-unusable': 'email',
  'language-missing': 'speaks',
  'colleague-needs-interpreter': 'speaks',
  'code-missing': 'code',
  'code-expired': 'code',
  'code-wrong': 'code',
};

function refusedForm({ problem, sent }: PageSetting, words: Wording): RefusedForm | null {
  if (problem === null || sent === null) return null;
  return { ...sent, faultyField: FIELD_AT_FAULT[problem.type] ?? null, fault: saidOf(problem, words) };
}

/** Whoever hears the fault first finds the way to its field, where the page still has that. */
function banners({ notice, problem }: PageSetting, words: Wording, isFaultShown: boolean): Markup[] {
  const told = notice === null ? [] : [markup`<p class="notice" role="status">${words.notices[notice]}</p>`];
  if (problem === null) return told;
  const said = saidOf(problem, words);
  const line = isFaultShown ? markup`<a href="#${FAULT_ID}">${said}</a>` : markup`${said}`;
  return [...told, markup`<div class="problem" role="alert"><h2>${words.problemTitle}</h2><p>${line}</p></div>`];
}

function saidOf({ type, attemptsLeft }: PageProblem, words: Wording): string {
  return words.problems[type] + (attemptsLeft === undefined ? '' : ` ${words.attemptsLeft(attemptsLeft)}`);
}
