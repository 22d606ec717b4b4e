import { Platform1763800000001 } from './0001-platform.js';
import { Access1763800000002 } from './0002-access.js';
import { Companies1763800000003 } from './0003-companies.js';
import { Missions1763800000004 } from './0004-missions.js';
import { Matching1763800000005 } from './0005-matching.js';
import { Meetings1763800000006 } from './0006-meetings.js';
import { Agendas1763800000007 } from './0007-agendas.js';
import { AgendaGuards1763800000008 } from './0008-agenda-guards.js';
import { RecommendationReadings1763800000009 } from './0009-recommendation-readings.js';
import { MarketProfiles1763800000010 } from './0010-market-profiles.js';
import { MatchSetups1763800000011 } from './0011-match-setups.js';
import { Notifications1763800000020 } from './0020-notifications.js';
import { ProposalRuns1763800000030 } from './0030-proposal-runs.js';
import { RequestAnswers1763800000040 } from './0040-request-answers.js';
import { Phases1763800000041 } from './0041-phases.js';
import { Wishes1763800000042 } from './0042-wishes.js';
import { PartnerLinks1763800000050 } from './0050-partner-links.js';
import { Privacy1763800000051 } from './0051-privacy.js';
import { PublicAgenda1763800000060 } from './0060-public-agenda.js';
import { Attendance1763800000070 } from './0070-attendance.js';
import { AgendaRepairs1763800000071 } from './0071-agenda-repairs.js';
import { ClassificationFiles1763800000080 } from './0080-classification-files.js';
import { PairBars1763800000082 } from './0082-pair-bars.js';
import { RemindersAndDeliveryTasks1763800000086 } from './0086-reminders-and-delivery-tasks.js';
import { AgendaExplanations1763800000088 } from './0088-agenda-explanations.js';
import { RecommendationCodes1763800000090 } from './0090-recommendation-codes.js';
import { RequestPages1763800000093 } from './0093-request-pages.js';
import { AcceptanceExceptions1763800000095 } from './0095-acceptance-exceptions.js';
import { WishReminders1763800000096 } from './0096-wish-reminders.js';
import { SolveReports1763800000098 } from './0098-solve-reports.js';
import { AgendaTerms1763800000099 } from './0099-agenda-terms.js';
import { MatchDecisions1763800000101 } from './0101-match-decisions.js';
import { DisplayLinks1763800000103 } from './0103-display-links.js';
import { MissionChanges1763800000104 } from './0104-mission-changes.js';
import { DeskEntries1763800000108 } from './0108-desk-entries.js';
import { MissionSenders1763800000111 } from './0111-mission-senders.js';
import { Rehearsals1763800000112 } from './0112-rehearsals.js';
import { Standby1763800000114 } from './0114-standby.js';
import { Awaited1763800000127 } from './0127-awaited.js';
import { CancelledMeetings1763800000128 } from './0128-cancelled-meetings.js';
import { ClearedAgendas1763800000132 } from './0132-cleared-agendas.js';
import { EarlierMailboxes1763800000133 } from './0133-earlier-mailboxes.js';
import { PublicMeetingsStand1763800000134 } from './0134-public-meetings-stand.js';
import { StandbyOffersAsked1763800000135 } from './0135-standby-offers-asked.js';
import { VersionsAsDifferences1763800000136 } from './0136-versions-as-differences.js';
import { CalendarMails1763800000138 } from './0138-calendar-mails.js';
import { UnsentCodes1763800000139 } from './0139-unsent-codes.js';
import { Takeovers1763800000140 } from './0140-takeovers.js';
import { GivenUpHolds1763800000141 } from './0141-given-up-holds.js';
import { RemoteMeetings1763800000142 } from './0142-remote-meetings.js';
import { InterpretersAtWork1763800000143 } from './0143-interpreters-at-work.js';
import { ChangedTimetables1763800000144 } from './0144-changed-timetables.js';
import { MessagesOfVersions1763800000145 } from './0145-messages-of-versions.js';
import { AvailabilityRevisions1763800000148 } from './0148-availability-revisions.js';
import { Holders1763800000149 } from './0149-holders.js';
import { FrameRevisions1763800000150 } from './0150-frame-revisions.js';
import { FreezeReleases1763800000155 } from './0155-freeze-releases.js';
import { ProposalsInWords1763800000156 } from './0156-proposals-in-words.js';
import { AgendaWithdrawals1763800000157 } from './0157-agenda-withdrawals.js';
import { QualityOfRuns1763800000158 } from './0158-quality-of-runs.js';
import { LeftFreePlaces1763800000159 } from './0159-left-free-places.js';
import { FloorLinks1763800000160 } from './0160-floor-links.js';
import { MeetingReviews1763800000161 } from './0161-meeting-reviews.js';
import { Programme1763800000162 } from './0162-programme.js';
import { VenueMaps1763800000163 } from './0163-venue-maps.js';
import { RepairsAnswerFor1763800000165 } from './0165-repairs-answer-for.js';
import { Duplicates1763800000166 } from './0166-duplicates.js';
import { Merges1763800000167 } from './0167-merges.js';
import { Audit1763800000168 } from './0168-audit.js';
import { FollowUps1763800000170 } from './0170-follow-ups.js';
import { LatestSlots1763800000171 } from './0171-latest-slots.js';
import { MergedInto1763800000172 } from './0172-merged-into.js';
import { OrderOfMessages1763800000174 } from './0174-order-of-messages.js';
import { NumbersOfOrganisers1763800000175 } from './0175-numbers-of-organisers.js';
import { ContactsInLists1763800000176 } from './0176-contacts-in-lists.js';
import { ClosedMissions1763800000181 } from './0181-closed-missions.js';
import { TimesOfRevisions1763800000182 } from './0182-times-of-revisions.js';
import { ChangesInLists1763800000183 } from './0183-changes-in-lists.js';

/** In the order in which they run. Listed by hand, so that every build and test sees the same list. */
export const migrations = [
  Platform1763800000001,
  Access1763800000002,
  Companies1763800000003,
  Missions1763800000004,
  Matching1763800000005,
  Meetings1763800000006,
  Agendas1763800000007,
  AgendaGuards1763800000008,
  RecommendationReadings1763800000009,
  MarketProfiles1763800000010,
  MatchSetups1763800000011,
  Notifications1763800000020,
  ProposalRuns1763800000030,
  RequestAnswers1763800000040,
  Phases1763800000041,
  Wishes1763800000042,
  PartnerLinks1763800000050,
  Privacy1763800000051,
  PublicAgenda1763800000060,
  Attendance1763800000070,
  AgendaRepairs1763800000071,
  ClassificationFiles1763800000080,
  PairBars1763800000082,
  RemindersAndDeliveryTasks1763800000086,
  AgendaExplanations1763800000088,
  RecommendationCodes1763800000090,
  RequestPages1763800000093,
  AcceptanceExceptions1763800000095,
  WishReminders1763800000096,
  SolveReports1763800000098,
  AgendaTerms1763800000099,
  MatchDecisions1763800000101,
  DisplayLinks1763800000103,
  MissionChanges1763800000104,
  DeskEntries1763800000108,
  MissionSenders1763800000111,
  Rehearsals1763800000112,
  Standby1763800000114,
  Awaited1763800000127,
  CancelledMeetings1763800000128,
  ClearedAgendas1763800000132,
  EarlierMailboxes1763800000133,
  PublicMeetingsStand1763800000134,
  StandbyOffersAsked1763800000135,
  VersionsAsDifferences1763800000136,
  CalendarMails1763800000138,
  UnsentCodes1763800000139,
  Takeovers1763800000140,
  GivenUpHolds1763800000141,
  RemoteMeetings1763800000142,
  InterpretersAtWork1763800000143,
  ChangedTimetables1763800000144,
  MessagesOfVersions1763800000145,
  AvailabilityRevisions1763800000148,
  Holders1763800000149,
  FrameRevisions1763800000150,
  FreezeReleases1763800000155,
  ProposalsInWords1763800000156,
  AgendaWithdrawals1763800000157,
  QualityOfRuns1763800000158,
  LeftFreePlaces1763800000159,
  FloorLinks1763800000160,
  MeetingReviews1763800000161,
  Programme1763800000162,
  VenueMaps1763800000163,
  RepairsAnswerFor1763800000165,
  Duplicates1763800000166,
  Merges1763800000167,
  Audit1763800000168,
  FollowUps1763800000170,
  LatestSlots1763800000171,
  MergedInto1763800000172,
  OrderOfMessages1763800000174,
  NumbersOfOrganisers1763800000175,
  ContactsInLists1763800000176,
  ClosedMissions1763800000181,
  TimesOfRevisions1763800000182,
  ChangesInLists1763800000183,
] as const;
