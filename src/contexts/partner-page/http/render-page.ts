import type { PageProblem } from '../domain/page-problem.js';
import type { Locale, OtherTimesView, PageView } from '../domain/page-view.js';
import type { Notice, Wording } from '../wording/wording.js';
import { wordings } from '../wording/wordings.js';
import { type Markup, markup } from './markup.js';
import { pageDocument } from './page-frame.js';
import { codeBox, colleagueBox, type FormOf, guardedBox } from './render-code-boxes.js';
import { agreedSection, askedSection, offeredSection, restSections } from './render-meetings.js';
import { privacyBox } from './render-privacy.js';

/** What a page needs besides what it shows. */
export interface PageSetting {
  /** The address of the page, without a slash at the end. */
  readonly address: string;
  /** A token for one form. */
  readonly newToken: () => string;
  readonly notice: Notice | null;
  readonly problem: PageProblem | null;
}

/** The page of a partner. */
export function renderPage(view: PageView, setting: PageSetting): string {
  const { locale, standing } = view;
  const words = wordings[locale];
  const { address, newToken } = setting;
  const form = formAt(address, locale, newToken);
  return pageDocument({
    locale,
    title: words.title(view.missionName),
    lines: [words.forCompany(view.companyName), words.place(view.venueName, view.city, view.days)],
    addressIn: (other) => addressIn(address, other),
    body: [
      ...banners(setting, words),
      ...(standing === 'open' ? offeredSection(view, words, form) : []),
      ...(standing === 'open' ? askedSection(view, words, form, address) : []),
      ...(standing === 'guarded' ? [guardedBox(view, words, form)] : []),
      ...(standing === 'closed' ? [markup`<section class="box"><p>${words.closedExplained}</p></section>`] : []),
      ...agreedSection(view, words, form, address),
      ...restSections(view, words, form),
      ...(standing === 'closed' ? [] : [colleagueBox(view, words, form)]),
      ...(standing === 'open' && !view.isConfirmed ? [codeBox(view, words, form)] : []),
      ...(view.privacy === null ? [] : [privacyBox(view.privacy, words, form)]),
    ],
  });
}

/** The times that can be proposed for a meeting. */
export function renderOtherTimes(view: OtherTimesView, address: string, newToken: () => string): string {
  const { requestId, locale, missionName, companyName, times } = view;
  const words = wordings[locale];
  const { heading, explained, none, send } = words.otherTime;
  const path = `requests/${requestId}/other-times`;
  const choices = times.map(({ slotId, time }) => {
    return markup`<label class="choice"><input type="radio" name="slot" value="${slotId}" required><span>${time}</span></label>`;
  });
  const offered = formAt(
    address,
    locale,
    newToken,
  )(path, markup`${choices}<p class="actions"><button class="first">${send}</button></p>`);
  return pageDocument({
    locale,
    title: heading,
    lines: [companyName, missionName],
    addressIn: (other) => addressIn(`${address}/${path}`, other),
    body: [
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

/** Makes forms of a page: each has a token of its own, and leads back to the page in the same language. */
function formAt(address: string, locale: Locale, newToken: () => string): FormOf {
  return (path, content) => {
    const token = markup`<input type="hidden" name="token" value="${newToken()}">`;
    const language = markup`<input type="hidden" name="lang" value="${locale}">`;
    return markup`<form method="post" action="${address}/${path}">${[token, language, content]}</form>`;
  };
}

function banners({ notice, problem }: PageSetting, words: Wording): Markup[] {
  const told = notice === null ? [] : [markup`<p class="notice" role="status">${words.notices[notice]}</p>`];
  if (problem === null) return told;
  const left = problem.attemptsLeft === undefined ? '' : ` ${words.attemptsLeft(problem.attemptsLeft)}`;
  const said = words.problems[problem.type] + left;
  return [...told, markup`<div class="problem" role="alert"><h2>${words.problemTitle}</h2><p>${said}</p></div>`];
}
