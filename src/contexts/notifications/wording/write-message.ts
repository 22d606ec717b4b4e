import type { DayMeeting } from '../domain/day-meetings.js';
import type { FollowUp } from '../domain/follow-up.js';
import type { MessageContent } from '../domain/notification.js';
import type { PlaceNews } from '../domain/place-news.js';
import type { RequestNews } from '../domain/request-news.js';
import type { StandbyInvitation } from '../domain/standby-invitation.js';
import type { WishReminder } from '../domain/wish-reminder.js';
import { counterpartName, describePlace, type ReaderSetting } from './describe-meeting.js';
import type { Letter, LetterBlock } from './letter.js';
import { plainName } from './plain-name.js';
import { readMoment, readTime } from './read-time.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { wordings } from './wordings.js';

/** What a message needs besides its content. */
export interface MessageSetting extends ReaderSetting {
  /** Where the reader finds what the message is about. */
  readonly url: string;
}

/** A message as it is sent: both forms say the same. */
export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Puts a message into words. */
export function writeMessage(content: MessageContent, setting: MessageSetting): WrittenMessage {
  const letter = letterOf(content, setting);
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}

function letterOf(content: MessageContent, setting: MessageSetting): Letter {
  switch (content.topic) {
    case 'agenda':
      return agendaLetter(content, setting);
    case 'requests':
      return requestsLetter(content.items, setting);
    case 'day':
      return dayLetter(content.items, setting);
    case 'wishes':
      return wishesLetter(content.reminder, setting);
    case 'standby':
      return standbyLetter(content.items, setting);
    case 'follow-up':
      return followUpLetter(content.asked, setting);
    case 'takeover':
      return takeoverLetter(setting);
    case 'earlier-mailbox':
      return earlierMailboxLetter(content.items, setting);
  }
}

function wishesLetter({ until, goldLeft, silverLeft, hasNone }: WishReminder, setting: MessageSetting): Letter {
  const { wishes, toWishes, twoClocks, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  const moment = readMoment(setting.onClocks({ startsAt: until, endsAt: until }), setting);
  return {
    locale: setting.locale,
    subject: wishes.subject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: wishes.introduction,
    blocks: [
      {
        headline: wishes.until(moment),
        lines: [...(hasNone ? [wishes.none] : []), wishes.left(goldLeft, silverLeft)],
      },
    ],
    link: { label: toWishes, url: setting.url },
    footer: [twoClocks(plainName(setting.venueCity), setting.otherCity), footer(mission)],
  };
}

function followUpLetter({ meetings, unsaid }: FollowUp, setting: MessageSetting): Letter {
  const { followUp, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  return {
    locale: setting.locale,
    subject: followUp.subject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: followUp.introduction,
    blocks: [
      {
        headline: followUp.meetings(meetings),
        lines: [unsaid > 0 ? followUp.unsaid(unsaid) : followUp.allSaid],
      },
    ],
    link: { label: followUp.toMeetings, url: setting.url },
    footer: [followUp.consent, footer(mission)],
  };
}

function standbyLetter(items: readonly StandbyInvitation[], setting: MessageSetting): Letter {
  const { standby, toOffer, twoClocks, footer, greeting } = wordings[setting.locale];
  const [first] = items;
  return {
    locale: setting.locale,
    subject: standby.subject(first === undefined ? '' : counterpartName(first.counterpartId, setting)),
    greeting: greeting(plainName(setting.companyName)),
    introduction: standby.introduction,
    blocks: items.map(({ counterpartId, place, answerUntil }) => ({
      headline: counterpartName(counterpartId, setting),
      lines: [
        describePlace(place, setting),
        standby.answerUntil(readMoment(setting.onClocks({ startsAt: answerUntil, endsAt: answerUntil }), setting)),
        standby.passesOn,
      ],
    })),
    link: { label: toOffer, url: setting.url },
    footer: [twoClocks(plainName(setting.venueCity), setting.otherCity), footer(plainName(setting.missionName))],
  };
}

function dayLetter(items: readonly DayMeeting[], setting: MessageSetting): Letter {
  const { day, toAgenda, twoClocks, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  return {
    locale: setting.locale,
    subject: day.subject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: day.introduction,
    blocks: items.map(({ counterpartId, place }) => ({
      headline: counterpartName(counterpartId, setting),
      lines: [describePlace(place, setting)],
    })),
    link: { label: toAgenda, url: setting.url },
    footer: [twoClocks(plainName(setting.venueCity), setting.otherCity), footer(mission)],
  };
}

function agendaLetter(content: Extract<MessageContent, { readonly topic: 'agenda' }>, setting: MessageSetting): Letter {
  const { items } = content;
  const { agenda, toAgenda, twoClocks, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  const isFirst = content.isFirst ?? items.every(({ before }) => before === null);
  return {
    locale: setting.locale,
    subject: isFirst ? agenda.firstSubject(mission) : agenda.changeSubject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: isFirst ? agenda.firstIntroduction : agenda.changeIntroduction,
    blocks: items.map((item) => placeBlock(item, setting)),
    link: { label: toAgenda, url: setting.url },
    footer: [agenda.calendarFiles, twoClocks(plainName(setting.venueCity), setting.otherCity), footer(mission)],
  };
}

function takeoverLetter(setting: MessageSetting): Letter {
  const { takeover, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  const company = plainName(setting.companyName);
  return {
    locale: setting.locale,
    subject: takeover.subject(mission),
    greeting: greeting(company),
    introduction: takeover.introduction(company),
    blocks: [],
    link: { label: takeover.toPage, url: setting.url },
    footer: [footer(mission)],
  };
}

function earlierMailboxLetter(items: readonly PlaceNews[], setting: MessageSetting): Letter {
  const { earlierMailbox, agenda, twoClocks, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  return {
    locale: setting.locale,
    subject: earlierMailbox.subject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: earlierMailbox.introduction,
    blocks: items.map((item) => placeBlock(item, setting)),
    link: null,
    footer: [agenda.calendarFiles, twoClocks(plainName(setting.venueCity), setting.otherCity), footer(mission)],
  };
}

function placeBlock({ counterpartId, before, after }: PlaceNews, setting: MessageSetting): LetterBlock {
  const { agenda } = wordings[setting.locale];
  const name = counterpartName(counterpartId, setting);
  const was = before === null ? [] : [`${agenda.before}: ${describePlace(before, setting)}`];
  if (after === null) return { headline: `${agenda.cancelled}: ${name}`, lines: was };
  const place = describePlace(after, setting);
  if (before === null) return { headline: `${agenda.added}: ${name}`, lines: [place] };
  return { headline: `${agenda.changed}: ${name}`, lines: [...was, `${agenda.now}: ${place}`] };
}

function requestsLetter(items: readonly RequestNews[], setting: MessageSetting): Letter {
  const { requests, toRequests, twoClocks, footer, greeting } = wordings[setting.locale];
  const mission = plainName(setting.missionName);
  const blocks = items.map((item) => requestBlock(item, setting));
  const [only, ...others] = blocks;
  const clocks = items.some(({ time }) => time !== undefined)
    ? [twoClocks(plainName(setting.venueCity), setting.otherCity)]
    : [];
  return {
    locale: setting.locale,
    subject:
      only !== undefined && others.length === 0 ? onlySubject(items, only, setting) : requests.severalSubject(mission),
    greeting: greeting(plainName(setting.companyName)),
    introduction: requests.introduction,
    blocks,
    link: { label: toRequests, url: setting.url },
    footer: [...clocks, footer(mission)],
  };
}

/** A time that is proposed can be answered from the list of mails: its subject names it. */
function onlySubject([news]: readonly RequestNews[], { headline }: LetterBlock, setting: MessageSetting): string {
  return news?.kind === 'time-proposed' && news.time !== undefined
    ? `${headline}: ${readMoment(setting.onClocks(news.time), setting)}`
    : headline;
}

function requestBlock(
  { kind, counterpartId, time, actedForByOrganiser }: RequestNews,
  setting: MessageSetting,
): LetterBlock {
  const { requests } = wordings[setting.locale];
  const reading = time === undefined ? null : readTime(setting.onClocks(time), setting);
  const accepted = reading === null ? [requests.accepted] : [requests.agreedTime(reading), requests.tableFollows];
  const proposed = reading === null ? [] : [requests.proposedTime(reading)];
  return {
    headline: requests.news[kind](counterpartName(counterpartId, setting)),
    lines: [
      ...(kind === 'accepted' ? accepted : proposed),
      ...(actedForByOrganiser ? [requests.actedForByOrganiser] : []),
    ],
  };
}
