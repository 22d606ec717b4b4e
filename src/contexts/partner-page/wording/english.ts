import type { Wording } from './wording.js';

export const english: Wording = {
  languageName: 'English',
  title: (mission) => `Your meetings: ${mission}`,
  forCompany: (company) => `For ${company}`,
  place: (venue, city, days) => `${venue}, ${city} · ${days}`,
  twoClocks: (venueCity, otherCity) => `Times are those of ${venueCity}; in brackets those of ${otherCity}.`,
  asked: {
    heading: 'Waiting for your answer',
    none: 'Nobody is waiting for an answer from you.',
    whyYou: 'Why you',
    theirMessage: 'Their message',
    reason: {
      products: (names) => (names === '' ? 'They offer what you look for.' : `Products in common: ${names}.`),
      roles: () => 'They look for a partner with your role.',
      segments: () => 'You serve the same kind of customers.',
      price_level: () => 'Your price levels fit together.',
      certifications: () => 'They hold the certifications you ask for.',
      country: (names) => (names === '' ? 'They want to sell in your country.' : `They want to sell in: ${names}.`),
      territories: () => 'You cover the territories they are interested in.',
      channels: () => 'You use the same sales channels.',
      volume: () => 'The quantities sought and made fit together.',
      size: () => 'The sizes of the two companies fit together.',
      years_active: () => 'They have been active for about as long as you ask for.',
      presence: () => 'Their presence in the market is what you look for.',
      trade_terms: () => 'You accept delivery and payment terms in common.',
      seniority: () => 'People of comparable rank sit at the meeting.',
    },
    sharedLanguages: (names) => `You both speak: ${names}.`,
    interpreterPlanned: 'An interpreter will be there.',
    timeFollows: 'Day, time and table will be in the agenda, on both clocks.',
    proposedTime: (time) => `They propose: ${time}.`,
    answerUntil: (time) => `Please answer until ${time}.`,
    accept: 'Accept',
    cannot: 'Cannot',
    cannotExplained: 'The company is told only that the meeting will not take place.',
    reasonLabel: 'Reason (only the organiser reads it; you may leave it empty)',
    cannotSend: 'Decline the meeting',
  },
  otherTime: {
    heading: 'Another time',
    explained: 'You say yes, but at another time. The other company then accepts it, or proposes another.',
    none: 'There is no other time in which both can meet. Ask the organiser.',
    send: 'Propose this time',
  },
  agreed: {
    heading: 'Your meetings',
    none: 'No meeting is agreed yet.',
    timeFollows: 'Day, time and table will follow.',
    table: (label) => `Table ${label}`,
    interpreter: (label) => `interpreter: ${label}`,
    noInterpreter: 'without an interpreter',
    calendarFile: 'Put them into your calendar',
  },
  colleague: {
    heading: 'A colleague goes',
    explained:
      'A colleague can come in your place. We send a code to the mailbox that was invited; with it, the colleague takes over this page, and earlier links only show it.',
    email: 'E-mail address of the colleague',
    languages: 'Languages the colleague speaks',
    send: 'The colleague attends instead',
    mailText: (company, url) =>
      `You attend the meetings of ${company} now. This page is yours: it shows when and where, and what waits for an answer.\n\n${url}`,
  },
  code: {
    guardedHeading: 'This page is already used on another device',
    guardedExplained:
      'So that nobody answers in your name, we show only the essentials here. A code sent to the mailbox that was invited opens the rest.',
    ask: 'Send a code to the invited mailbox',
    label: 'Code of six digits',
    confirm: 'Open the page on this device',
    locked:
      'No more codes are taken by this link, because five wrong ones were entered. Ask the organiser for a new link.',
    mailSubject: (mission) => `Your code for ${mission}`,
    mailText: (code, mission, company) =>
      `Your code is ${code}. It works for 15 minutes.\n\nSomebody asked for it on the page of ${company} for ${mission}: to open the page on another device, or to attend in your place. If you know nothing of it, do nothing.`,
  },
  closedExplained: 'Somebody else attends in your place now. This page only shows what is planned.',
  privacy: {
    heading: 'Your data',
    notice: (version) => `Privacy notice, version ${version}`,
    purposes: [
      'Arranging and holding your meetings: a task in the public interest.',
      'Writing to you about them: a task in the public interest.',
    ],
    followUp:
      'You may ask me later what became of the meetings, and invite me to other missions (my consent; I can take it back here)',
    keep: 'Save',
    download: 'Download what is kept about me',
    erase: 'Erase my data',
    eraseExplained:
      'Your contact, your messages and what you wrote of your company are erased, and you no longer take part. Those you were to meet see only that somebody has withdrawn.',
    eraseCertain: 'Yes, erase my data and cancel my meetings',
    needsCode: 'For this, first enter a code that we send to the invited mailbox.',
  },
  notices: {
    accepted: 'Accepted. The other company is told.',
    declined: 'Declined. The company is told only that it will not take place.',
    'time-proposed': 'Proposed. You are told when the other company has answered.',
    'code-sent': 'The code is on its way to the invited mailbox. Enter it below within 15 minutes.',
    confirmed: 'This device is known now.',
    'handed-over': 'You attend now. A link of your own is on its way to your mailbox.',
    'already-sent': 'This was sent already, and nothing was done twice. This is how things stand.',
    'consent-kept': 'Saved.',
    erased: 'Your data are erased, and your participation is withdrawn.',
  },
  problemTitle: 'That did not work',
  problems: {
    'link-unknown': 'This link is not complete, or was never given out. Open it again from the message it came in.',
    'link-expired': 'This link has expired. Ask the organiser for a new one.',
    'link-revoked': 'This link was withdrawn. Ask the organiser for a new one.',
    'token-forged':
      'This form does not belong to this page, so nothing was changed. Open the page again and answer there.',
    'token-expired': 'This page was open for too long, so nothing was changed. Open it again and answer there.',
    'form-unreadable':
      'Something in the form cannot be read, or is too long; nothing was changed. Check what you wrote.',
    'page-guarded': 'This device is not known, so nothing was changed. Enter the code from the invited mailbox first.',
    'page-closed': 'Somebody else attends in your place, so nothing was changed. Ask them, or the organiser.',
    'not-confirmed': 'For this, a code from the invited mailbox has to be entered first. Nothing was changed.',
    'request-unknown': 'There is no such request any more. This is how things stand.',
    'request-closed':
      'This request is closed by now: it was answered, taken back, or its deadline has passed. Nothing was changed.',
    'request-expired': 'The time to answer this request is over. Nothing was changed; the organiser can help.',
    'time-not-feasible':
      'Somebody was faster: in this time the two can no longer meet. Nothing was changed; choose another time.',
    'colleague-needs-interpreter':
      'Nobody can interpret between the languages of the colleague and those of a company you meet. Nothing was changed; choose a colleague who speaks another language, or ask the organiser.',
    'participation-full':
      'One of the two has no room for another meeting any more. Nothing was changed; the organiser can help.',
    'participation-withdrawn': 'The other company takes part no longer. Nothing was changed.',
    'answer-refused':
      'This can no longer be answered so: the time is taken or has passed. Nothing was changed; choose again.',
    'code-missing': 'No code is waiting. Ask for a new one.',
    'code-expired': 'This code has expired. Ask for a new one.',
    'code-wrong': 'This code is wrong.',
    'codes-locked': 'Five wrong codes were entered: this link takes no more. Ask the organiser for a new link.',
    'too-many-codes': 'Several codes were sent within an hour. Use the latest, or try again in an hour.',
    'code-not-sent': 'The code could not be sent. Try again later, or ask the organiser.',
    'no-mailbox': 'No mailbox is known to send a code to. Ask the organiser.',
    'not-ready': 'We cannot be reached for a moment. Nothing was changed: try again shortly.',
    'internal-error':
      'Something broke on our side, and nothing was changed. Try again; if it stays, tell the organiser.',
  },
  attemptsLeft: (attempts) => `Attempts left: ${attempts}.`,
  back: 'Back to the page',
};
