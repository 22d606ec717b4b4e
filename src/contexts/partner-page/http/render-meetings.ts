import type { AgreedMeetingView, AskedMeeting, OfferedPlace, PageView, WaitingMeeting } from '../domain/page-view.js';
import { toldNames } from '../wording/told-names.js';
import type { Wording } from '../wording/wording.js';
import { type Markup, markup } from './markup.js';
import type { FormOf } from './render-code-boxes.js';

/** The places that are kept for the reader for some minutes; nothing where there are none. */
export function offeredSection({ offered }: PageView, words: Wording, form: FormOf): Markup[] {
  if (offered.length === 0) return [];
  return [markup`<h2>${words.offered.heading}</h2>`, ...offered.map((offer) => offeredCard(offer, words, form))];
}

/** The meetings that wait for an answer. */
export function askedSection({ asked }: PageView, words: Wording, form: FormOf, address: string): Markup[] {
  const { heading, none } = words.asked;
  const cards = asked.map((meeting) => askedCard(meeting, words, form, address));
  return [markup`<h2>${heading}</h2>`, ...(cards.length === 0 ? [markup`<p>${none}</p>`] : cards)];
}

/** The meetings that were agreed, with their places. */
export function agreedSection(view: PageView, words: Wording, form: FormOf, address: string): Markup[] {
  const { agreed, clockCities, standing } = view;
  const { heading, none, calendarFile } = words.agreed;
  const [venueCity, otherCity] = clockCities;
  const isPlaced = agreed.some(({ time }) => time !== null);
  const below = isPlaced
    ? [
        markup`<p class="faint">${words.twoClocks(venueCity, otherCity)}</p>`,
        markup`<p><a class="button" href="${address}/calendar.ics">${calendarFile}</a></p>`,
      ]
    : [];
  const cards = agreed.map((meeting) => agreedCard(meeting, words, standing === 'open' ? form : null));
  return [markup`<h2>${heading}</h2>`, ...(cards.length === 0 ? [markup`<p>${none}</p>`] : cards), ...below];
}

function offeredCard(offer: OfferedPlace, { offered, agreed }: Wording, form: FormOf): Markup {
  const { offerId, companyName, country, time, tableLabel, interpreterLabel, answerUntil } = offer;
  const interpreter = interpreterLabel === null ? agreed.noInterpreter : agreed.interpreter(interpreterLabel);
  const take = form(`offers/${offerId}/acceptance`, markup`<button class="first">${offered.take}</button>`);
  const leave = form(`offers/${offerId}/decline`, markup`<button>${offered.leave}</button>`);
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
<p class="time">${time}</p>
<p>${agreed.table(tableLabel)} · ${interpreter}</p>
<p class="faint">${offered.explained} ${offered.until(answerUntil)}</p>
<div class="actions">${[take, leave]}</div>
</article>`;
}

function askedCard(meeting: AskedMeeting, words: Wording, form: FormOf, address: string): Markup {
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
${barredBy === null ? answerForms(meeting, words, form, address) : markup`<p>${words.problems[barredBy]}</p>`}
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
export function restSections({ waiting, ended }: PageView, words: Wording, form: FormOf): Markup[] {
  const cards = waiting.map((meeting) => waitingCard(meeting, words, form));
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

function waitingCard(meeting: WaitingMeeting, words: Wording, form: FormOf): Markup {
  const { requestId, companyName, country, proposedTime, answerUntil, isByOrganiser, takenBackBy } = meeting;
  const { waiting } = words;
  const path = `requests/${requestId}/${takenBackBy === 'withdraw' ? 'withdrawal' : 'decline'}`;
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
${proposedTime === null ? null : markup`<p class="time">${waiting.proposedTime(proposedTime)}</p>`}
${organiserLine(isByOrganiser, words)}
${answerUntil === null ? null : markup`<p class="faint">${waiting.answerUntil(answerUntil)}</p>`}
<details><summary>${waiting.takeBack}</summary>${form(path, markup`<p class="actions"><button class="grave">${waiting.takeBackSend}</button></p>`)}</details>
</article>`;
}

function answerForms({ requestId }: AskedMeeting, words: Wording, form: FormOf, address: string): Markup {
  const { asked, otherTime } = words;
  const path = `requests/${requestId}`;
  const accept = form(`${path}/acceptance`, markup`<button class="first">${asked.accept}</button>`);
  const other = markup`<a class="button" href="${address}/${path}/other-times">${otherTime.heading}</a>`;
  const cannot = form(
    `${path}/decline`,
    markup`<p>${asked.cannotExplained}</p>${reasonField(words)}<p class="actions"><button class="grave">${asked.cannotSend}</button></p>`,
  );
  return markup`<div class="actions">${[accept, other]}</div><details><summary>${asked.cannot}</summary>${cannot}</details>`;
}

/** `form` is null where nothing can be done on the page. */
function agreedCard(meeting: AgreedMeetingView, words: Wording, form: FormOf | null): Markup {
  const { agreed } = words;
  const { companyName, country, time, agreedTime, tableLabel, interpreterLabel, isByOrganiser } = meeting;
  const interpreter = interpreterLabel === null ? agreed.noInterpreter : agreed.interpreter(interpreterLabel);
  const follows = agreedTime === null ? agreed.timeFollows : agreed.tableFollows;
  const place = tableLabel === null ? follows : `${agreed.table(tableLabel)} · ${interpreter}`;
  return markup`<article>
<h3>${companyName}</h3><p>${country}</p>
${time === null ? null : markup`<p class="time">${time}</p>`}
${agreedTime === null ? null : markup`<p class="time">${agreed.agreedTime(agreedTime)}</p>`}
<p>${place}</p>
${organiserLine(isByOrganiser, words)}
${form === null || !meeting.canBeCancelled ? null : cancelForm(meeting, words, form)}
</article>`;
}

function cancelForm({ requestId }: AgreedMeetingView, words: Wording, form: FormOf): Markup {
  const { cancel, cancelExplained, cancelSend } = words.agreed;
  const sent = form(
    `requests/${requestId}/cancellation`,
    markup`<p>${cancelExplained}</p>${reasonField(words)}<p class="actions"><button class="grave">${cancelSend}</button></p>`,
  );
  return markup`<details><summary>${cancel}</summary>${sent}</details>`;
}

function reasonField({ asked }: Wording): Markup {
  return markup`<label>${asked.reasonLabel}<textarea name="reason" rows="2" maxlength="500"></textarea></label>`;
}
