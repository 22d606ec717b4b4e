import type { components } from './generated/openapi.js';

/** The names by which the pages know what the API sends. Their shapes are those of the committed openapi.json. */
type Schemas = components['schemas'];

export type Side = Participant['side'];
export type Me = Schemas['Me'];
export type Membership = Me['memberships'][number];
export type PersonalLink = Schemas['PersonalLink'];
export type ListedPersonalLink = Schemas['ListedPersonalLink'];

export type LeftFreePlace = Schemas['LeftFreePlace'];
export type QualityPoint = Schemas['QualityPoint'];
export type NewFreezeRelease = Schemas['NewFreezeRelease'];
export type FreezeRelease = Schemas['FreezeRelease'];

export type AuditEntry = Schemas['AuditEntry'];
export type AuditAuthor = Schemas['AuditAuthor'];
export type AuditArea = NonNullable<AuditEntry['area']>;

export type MissionSummary = Schemas['MissionSummary'];
export type MissionView = Schemas['MissionView'];
export type MissionSettings = Schemas['MissionSettings'];
export type MissionSettingsChange = Schemas['MissionSettingsChange'];
export type Session = MissionView['sessions'][number];
export type Slot = MissionView['slots'][number];
export type NewMission = Schemas['NewMission'];

export type Participant = Schemas['Participant'];
/** What is stated of how somebody is reached; null is not kept. */
export type KeptContact = Schemas['KeptContact'];

/** What is stated of it; a language or a zone that is null follows from the company and the venue. */
export interface ContactStatement extends Pick<KeptContact, 'email' | 'phone'> {
  readonly locale: KeptContact['statedLocale'];
  readonly timeZone: KeptContact['statedTimeZone'];
}
export type AvailabilityVersion = Schemas['AvailabilityVersion'];
export type ParticipantImport = Schemas['ParticipantImport'];
export type BadRow = ParticipantImport['badRows'][number];
export type ResemblingRow = ParticipantImport['resemblingRows'][number];
export type RowChoice = Schemas['RowChoices']['choices'][number];
export type ResemblanceReason = Schemas['ResemblanceReason'];
export type ResemblingParticipant = Schemas['ResemblingParticipant'];
export type MergePreview = Schemas['MergePreview'];
export type MergeField = MergePreview['fields'][number];
export type MergeClash = MergePreview['clashes'][number];
export type MergeCounts = Schemas['MergeCounts'];
export type Duplicate = Schemas['Duplicates']['items'][number];

export type Suggestion = Schemas['Suggestion'];
export type Suggestions = Schemas['Suggestions'];
export type SuggestionReason = Suggestion['reasons'][number];
export type ReasonFacts = SuggestionReason['facts'];

export type SuggestedCode = Schemas['SuggestedCodes']['items'][number];
export type CodeInItsTree = Schemas['CodeInItsTree'];
export type CodeOfTree = CodeInItsTree['children'][number];
export type Scheme = CodeInItsTree['scheme'];

export type MarketProfile = Schemas['MarketProfile'];
export type ProfileLine = MarketProfile['lines'][number];
export type ParticipantMarketProfile = Schemas['ParticipantProfile'];
export type ProfileHistory = Schemas['ProfileHistory'];
export type ProfileCompleteness = Schemas['ProfileCompleteness'];
export type EenProfile = Schemas['EenProfile'];
export type ReadEenProfile = Schemas['ReadEenProfile'];
export type PairExplanation = Schemas['PairExplanation'];
export type ScoredExplanation = Extract<PairExplanation, { outcome: 'scored' }>;

export type MatchSetup = Schemas['MatchSetup'];
export type MatchSetupVersions = Schemas['MatchSetupVersions'];
export type ListPreview = Schemas['ListPreview'];
export type FairnessReport = Schemas['FairnessReport'];
export type FittedWeights = Schemas['FittedWeights'];
export type MatchSetupInForce = Schemas['MatchSetupInForce'];
export type GroupRule = MatchSetup['groupRules'][number];
export type ParticipantGroup = GroupRule['smes'];

export type MeetingRequest = Schemas['MeetingRequest'];
export type RequestStatus = MeetingRequest['status'];
export type MeetingTime = Schemas['MeetingTime'];
export type BookingHold = Schemas['BookingHold'];
export type BookingTimes = Schemas['BookingTimes'];
export type Booking = Schemas['Booking'];
export type HandedOver = Schemas['HandedOver'];
export type Wishes = Schemas['Wishes'];
export type Wish = Wishes['items'][number];
export type WishLevel = Wish['level'];
export type PersonalData = Schemas['PersonalData'];
export type Phases = Schemas['Phases'];
export type PhasesView = Schemas['PhasesView'];
export type RequestRules = Schemas['RequestRules'];
export type RequestRulesVersion = Schemas['RequestRulesVersion'];
export type WishCounts = Schemas['WishCounts'];
/** A company by its participation and name. */
export type Named = MeetingRequest['from'];

export type Message = Schemas['Notification'];
export type MessageState = Message['state'];
export type MessagePage = Schemas['NotificationPage'];
export type DeliveryTask = Schemas['DeliveryTask'];
export type MessageText = Schemas['NotificationText'];

export type ProposalRun = Schemas['ProposalRun'];

export type SolveRun = Schemas['SolveRun'];
export type SolveProgress = Schemas['SolveProgress'];
export type RunReport = Schemas['RunReport'];
export type RunWish = Schemas['NewSolveRun'];
export type AgendaWeights = Schemas['AgendaWeights'];
export type MeetingPin = Schemas['MeetingPin'];
export type Scenario = Schemas['Scenario'];
export type BestAgenda = Schemas['BestAgenda'];
export type AgendaVersionSummary = Schemas['AgendaVersionSummary'];
export type AgendaVersion = Schemas['AgendaVersion'];
export type AgendaChanges = Schemas['AgendaChanges'];
export type OutdatedMeeting = Schemas['OutdatedMeetings']['items'][number];
export type AgendaEdited = Schemas['AgendaEdited'];
export type AgendaExplanation = Schemas['AgendaExplanation'];
export type ExplainedMeeting = Schemas['ExplainedMeeting'];
export type ExplainedDay = Schemas['ExplainedDay'];
export type WorthOfMore = Schemas['WorthOfMore'];
export type Remedy = Schemas['Remedy'];
export type RemedyStep = Schemas['RemedyStep'];
export type ConfigurationFinding = Schemas['ConfigurationFinding'];
export type SenderView = Schemas['SenderView'];
export type Rehearsal = Schemas['Rehearsal'];
export type RehearsalReport = Schemas['RehearsalReport'];
export type NewRehearsal = Schemas['NewRehearsal'];
export type PlaceChange = Schemas['PlaceChange'];
export type MeetingPlace = Schemas['MeetingPlace'];
export type Placement = Schemas['Placement'];
export type UnplacedMeeting = Schemas['UnplacedMeeting'];
export type Board = Schemas['Board'];
export type MeetingReview = Schemas['MeetingReview'];
export type MeetingReviewStatement = Schemas['MeetingReviewStatement'];
export type MeetingOutcomes = Schemas['MeetingOutcomes'];
export type MissionReport = Schemas['MissionReport'];
export type FloorAgenda = Schemas['FloorAgenda'];
export type FloorMeeting = FloorAgenda['meetings'][number];
export type MarkChange = Schemas['MarkChange'];
export type FloorOverrun = Schemas['FloorOverrun'];
export type FloorLink = Schemas['FloorLinks']['items'][number];
export type FloorPost = Schemas['NewFloorLink']['post'];
export type DisplayLink = Schemas['DisplayLinks']['items'][number];
export type NewDisplayLink = Schemas['NewDisplayLink'];
export type Attendance = Schemas['Attendance'];
export type DeskNote = Schemas['DeskNote'];
export type DeskMeeting = Schemas['DeskAgenda']['meetings'][number];
export interface MeetingMark {
  readonly kind: Schemas['MeetingMark']['kind'];
  readonly absentIds: readonly string[];
}
export type Incident = Schemas['Incident'];
export type IncidentReport = Schemas['IncidentReport'];
export type AgendaRepair = Schemas['AgendaRepair'];
export type RepairSettings = Schemas['RepairSettings'];
export type RepairProposal = AgendaRepair['proposals'][number];
export type WalkIn = Schemas['WalkIn'];
export type Opening = Schemas['Opening'];
export type RemotePlan = Schemas['RemotePlan'];
export type Timetable = Schemas['Timetable'];
export type TimetableWish = Schemas['TimetableWish'];
export type TimetableEffect = Schemas['TimetableEffect'];
export type Programme = Schemas['Programme'];
export type ProgrammeItem = Schemas['ProgrammeItem'];
export type ProgrammeChange = Schemas['ProgrammeChange'];
export type VenueMap = Schemas['VenueMap'];
export type VenueMapChange = Schemas['VenueMapChange'];
export type Interpreter = Schemas['Interpreter'];
export type Interpreters = Schemas['Interpreters'];
export type InterpretersChange = Schemas['InterpretersChange'];
export type InterpretersNotice = Schemas['InterpretersNotice'];
export type InterpreterRota = Schemas['InterpreterRota'];
export type FreedPlace = Schemas['FreedPlace'];
export type StandbySearch = Schemas['StandbySearch'];
export type OpenStandbyOffer = Schemas['OpenStandbyOffer'];
export type ParticipantAgenda = Schemas['ParticipantAgenda'];
export type ParticipantMeeting = ParticipantAgenda['meetings'][number];
