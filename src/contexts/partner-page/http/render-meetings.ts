import type {
  AgreedMeetingView,
  AskedMeeting,
  HallView,
  OfferedPlace,
  PageView,
  WaitingMeeting,
} from '../domain/page-view.js';
import { toldNames } from '../wording/told-names.js';
import type { Wording } from '../wording/wording.js';
import type { PageForms } from './forms-of-page.js';
import { type Markup, markup } from './markup.js';
import { tableInHall } from './render-hall.js';
import { outcomeForm } from './render-outcome.js';

/** The places that are kept for the reader for some minutes; nothing where there are none. */
export function offeredSection({ offered, hall }: PageView, words: Wording, forms: PageForms): Markup[] {
  if (offered.length === 0) return [];
  return [markup`<h2>${words.offered.heading}</h2>`, ...offered.map((offer) => offeredCard(offer, hall, words, forms))];
}

/** The meetings that wait for an answer. */
export function askedSection({ asked }: PageView, words: Wording, forms: PageForms, address: string): Markup[] {
  const { heading, none } = words.asked;
  const cards = asked.map((meeting) => askedCard(meeting, words, forms, address));
  return [markup`<h2>${heading}</h2>`, ...(cards.length === 0 ? [markup`<p>${none}</p>`] : cards)];
}

/** The meetings that were agreed, with their places. */
export function agreedSection(view: PageView, words: Wording, forms: PageForms, address: string): Markup[] {
  const { agreed, clockCities, standing, hall } = view;
  const { heading, none, calendarFile } = words.agreed;
  const [venueCity, otherCity] = clockCities;
  const isPlaced = agreed.some(({ time }) => time !== null);
  const below = isPlaced
    ? [
        markup`<p class="faint">${words.twoClocks(venueCity, otherCity)}</p>`,
        markup`<p><a class="button" href="${address}/calendar.ics">${calendarFile}</a></p>`,
      ]
    : [];
  const cards = agreed.map((meeting) => agreedCard(meeting, hall, words, standing === 'open' ? forms : null));
  return [markup`<h2>${heading}</h2>`, ...(cards.length === 0 ? [markup`<p>${none}</p>`] : cards), ...below];
}

/** What there is beside meetings; nothing where that is nothing. */
export function programmeSection({ programme }: PageView, { programmeHeading }: Wording): Markup[] {
  if (programme.length === 0) return [];
  const items = programme.map(
    ({ title, place, time }) =>
      markup`<li><strong>${title}</strong><br><span class="time">${time}</span>${place === null ? null : markup`<br>${place}`}</li>`,
  );
  return [markup`<h2>${programmeHeading}</h2>`, markup`<section class="box"><ul>${items}</ul></section>`];
}

function offeredCard(offer: OfferedPlace, hall: HallView | null, words: Wording, forms: PageForms): Markup {
  const { offered, agreed } = words;
  const { offerId, companyName, country, time, tableLabel, spot, interpreterLabel, answerUntil } = offer;
  const interpreter = interpreterLabel === null ? agreed.noInterpreter : agreed.interpreter(interpreterLabel);
  const take = forms.form(`offers/${offerId}/acceptance`, markup`<button class="first">${offered.take}</button>`);
  const leave = forms.form(`offers/${offerId}/decline`, markup`<button>${offered.leave}</button>`);
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
<p class="time">${time}</p>
<p>${agreed.table(tableLabel)} · ${interpreter}</p>
${tableInHall(hall, spot, tableLabel, words)}
<p class="faint">${offered.explained} ${offered.until(answerUntil)}</p>
<div class="actions">${[take, leave]}</div>
</article>`;
}

function askedCard(meeting: AskedMeeting, words: Wording, forms: PageForms, address: string): Markup {
  const { companyName, country, city, description, proposedTime, answerUntil, barredBy, isByOrganiser } = meeting;
  const { asked } = words;
  return markup`<article>
<h3>${companyName}</h3>
<p>${[city, country].filter((part) => part !== null).join(', ')}</p>
${description === null ? null : markup`<p class="faint">${description}</p>`}
${reasonsList(meeting, words)}
${messageOf(meeting, words)}
${proposedTime === null ? null : markup`<p class="time">${asked.proposedTime(proposedTime)}</p>`}
${organiserLine(isByOrganiser, words)}
<p class="faint">${asked.timeFollows}${answerUntil === null || barredBy !== null ? '' : ` ${asked.answerUntil(answerUntil)}`}</p>
${barredBy === null ? answerLine(meeting, words, forms, address) : markup`<p>${words.problems[barredBy]}</p>`}
${meeting.canBeDeclined ? declineForm(meeting, words, forms) : null}
</article>`;
}

function messageOf({ message, messageLanguage }: AskedMeeting, { asked }: Wording): Markup | null {
  if (message === null) return null;
  const language = messageLanguage === null ? null : markup` lang="${messageLanguage}"`;
  return markup`<h4>${asked.theirMessage}</h4><blockquote dir="auto"${language}>${message}</blockquote>`;
}

function reasonsList(meeting: AskedMeeting, words: Wording): Markup | null {
  const lines = reasonsFor(meeting, words).map((reason) => markup`<li>${reason}</li>`);
  return lines.length === 0 ? null : markup`<h4>${words.asked.whyYou}</h4><ul>${lines}</ul>`;
}

/** What is not known of languages is not said. */
function reasonsFor({ reasons, sharedLanguages, needsInterpreter }: AskedMeeting, words: Wording): string[] {
  const { asked } = words;
  const shared = sharedLanguages.length === 0 ? [] : [asked.sharedLanguages(sharedLanguages.join(', '))];
  const languages = needsInterpreter ? [asked.interpreterNeeded] : shared;
  return [...reasons.flatMap(({ kind, names }) => asked.reason[kind]?.(toldNames(names, words)) ?? []), ...languages];
}

/** What the organiser did for somebody is labelled as such. */
function organiserLine(isByOrganiser: boolean, words: Wording): Markup | null {
  return isByOrganiser ? markup`<p class="faint">${words.byOrganiser}</p>` : null;
}

/** The meetings for which the other side's answer is awaited, and the requests that became none; nothing where there are none. */
export function restSections({ waiting, ended }: PageView, words: Wording, forms: PageForms): Markup[] {
  const cards = waiting.map((meeting) => waitingCard(meeting, words, forms));
  const lines = ended.map(({ companyName, end, isByOrganiser }) => {
    const label = isByOrganiser ? ` ${words.byOrganiser}` : '';
    return markup`<li>${words.ended.became[end](companyName)}${label}</li>`;
  });
  return [
    ...(cards.length === 0 ? [] : [markup`<h2>${words.waiting.heading}</h2>`, ...cards]),
    ...(lines.length === 0
      ? []
      : [markup`<details><summary>${words.ended.heading}</summary><ul>${lines}</ul></details>`]),
  ];
}

function waitingCard(meeting: WaitingMeeting, words: Wording, forms: PageForms): Markup {
  const { companyName, country, proposedTime, answerUntil, isByOrganiser, barredBy } = meeting;
  const { waiting, problems } = words;
  const until = answerUntil === null ? null : markup`<p class="faint">${waiting.answerUntil(answerUntil)}</p>`;
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
${proposedTime === null ? null : markup`<p class="time">${waiting.proposedTime(proposedTime)}</p>`}
${organiserLine(isByOrganiser, words)}
${barredBy === null ? until : markup`<p>${problems[barredBy]}</p>`}
${takeBackForm(meeting, words, forms)}
</article>`;
}

function takeBackForm(
  { requestId, takenBackBy }: WaitingMeeting,
  { waiting }: Wording,
  forms: PageForms,
): Markup | null {
  if (takenBackBy === null) return null;
  const path = `requests/${requestId}/${takenBackBy === 'withdraw' ? 'withdrawal' : 'decline'}`;
  const button = markup`<p class="actions"><button class="grave">${waiting.takeBackSend}</button></p>`;
  return markup`<details><summary>${waiting.takeBack}</summary>${forms.form(path, button)}</details>`;
}

function answerLine({ requestId }: AskedMeeting, words: Wording, forms: PageForms, address: string): Markup {
  const { asked, otherTime } = words;
  const path = `requests/${requestId}`;
  const accept = forms.form(`${path}/acceptance`, markup`<button class="first">${asked.accept}</button>`);
  const other = markup`<a class="button" href="${address}/${path}/other-times">${otherTime.heading}</a>`;
  return markup`<div class="actions">${[accept, other]}</div>`;
}

function declineForm({ requestId }: AskedMeeting, words: Wording, forms: PageForms): Markup {
  const { cannot, cannotExplained, cannotSend } = words.asked;
  const path = `requests/${requestId}/decline`;
  return markup`<details${forms.openFor(path)}><summary>${cannot}</summary>${reasonForm(path, [cannotExplained, cannotSend], words, forms)}</details>`;
}

/** `forms` is null where nothing can be done on the page. */
function agreedCard(
  meeting: AgreedMeetingView,
  hall: HallView | null,
  words: Wording,
  forms: PageForms | null,
): Markup {
  const { agreed } = words;
  const { companyName, country, time, agreedTime, tableLabel, spot, interpreterLabel, remote, isByOrganiser } = meeting;
  const interpreter = interpreterLabel === null ? agreed.noInterpreter : agreed.interpreter(interpreterLabel);
  const follows = agreedTime === null ? agreed.timeFollows : agreed.tableFollows;
  const place = tableLabel === null ? follows : `${agreed.table(tableLabel)} · ${interpreter}`;
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
${time === null ? null : markup`<p class="time">${time}</p>`}
${agreedTime === null ? null : markup`<p class="time">${agreed.agreedTime(agreedTime)}</p>`}
<p>${place}</p>
${tableInHall(hall, spot, tableLabel, words)}
${remote === null ? null : remoteLine(remote, words)}
${organiserLine(isByOrganiser, words)}
${forms === null ? null : formOfAgreed(meeting, words, forms)}
</article>`;
}

/** A meeting can be cancelled before it begins, and told of once it has. */
function formOfAgreed(meeting: AgreedMeetingView, words: Wording, forms: PageForms): Markup | null {
  if (meeting.outcome !== null) return outcomeForm(meeting.meetingId, meeting.outcome, words, forms);
  return meeting.canBeCancelled ? cancelForm(meeting, words, forms) : null;
}

function remoteLine({ link, isOneself }: NonNullable<AgreedMeetingView['remote']>, { agreed }: Wording): Markup {
  return markup`<p>${isOneself ? agreed.youJoin : agreed.otherJoins} <a href="${link}">${link}</a></p>`;
}

function cancelForm({ requestId }: AgreedMeetingView, words: Wording, forms: PageForms): Markup {
  const { cancel, cancelExplained, cancelSend } = words.agreed;
  const path = `requests/${requestId}/cancellation`;
  return markup`<details${forms.openFor(path)}><summary>${cancel}</summary>${reasonForm(path, [cancelExplained, cancelSend], words, forms)}</details>`;
}

/** Asks for a reason that may be left out; what follows from sending it stands above. */
function reasonForm(
  path: string,
  [explained, send]: readonly [string, string],
  { asked }: Wording,
  forms: PageForms,
): Markup {
  const [reason = ''] = forms.filledIn(path, 'reason');
  const marks = forms.marksOf(path, 'reason');
  // A browser drops the first new line after the tag.
  const field = markup`<label>${asked.reasonLabel}<textarea name="reason" rows="2" maxlength="500"${marks}>
${reason}</textarea></label>${forms.fault(path, 'reason')}`;
  const button = markup`<p class="actions"><button class="grave">${send}</button></p>`;
  return forms.form(path, markup`<p>${explained}</p>${field}${button}`);
}
