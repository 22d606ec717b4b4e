import type {
  Disruption,
  Pins,
  Placement,
  Problem,
  Repair,
  RepairProposal,
  RepairRequest,
} from '../../src/engine/index.js';
import { softScoreOf, verifyAgenda } from './verify-agenda.js';

type Placements = readonly (Placement | null)[];

/** Everything that is untrue or forbidden in a repair, one sentence each; empty for an answer to be trusted. */
export function verifyRepair(request: RepairRequest, answer: Repair): string[] {
  const order = answer.proposals.map(({ peopleDisturbed }) => peopleDisturbed);
  return [
    ...answer.proposals.flatMap((proposal, index) =>
      verifyProposal(request, answer.problem, proposal).map((fault) => `proposal ${index}: ${fault}`),
    ),
    ...(order.some((people, index) => people < (order[index - 1] ?? 0)) ? ['not in order of people disturbed'] : []),
    ...(answer.proposals.length > 3 ? ['more than three proposals'] : []),
    ...(new Set(answer.proposals.map(({ placements }) => JSON.stringify(placements))).size < answer.proposals.length
      ? ['two proposals are the same']
      : []),
  ];
}

function verifyProposal(request: RepairRequest, disrupted: Problem, proposal: RepairProposal): string[] {
  const { placements } = proposal;
  const published = disrupted.meetings.map((_, meeting) => request.published[meeting] ?? null);
  return [
    ...verifyAgenda(disrupted, placements).violations,
    ...ignoredDisruptions(request, placements),
    ...touchedFrozenPart(request, placements),
    ...untrueChanges(published, proposal),
    ...untrueDisturbance(request, disrupted, published, proposal),
    ...untrueScore(disrupted, published, proposal),
  ];
}

/** Counted from the request alone, should the disrupted problem have lost something. */
function ignoredDisruptions({ problem, published, ...request }: RepairRequest, placements: Placements): string[] {
  const disruptions = listInForce(request.disruptions);
  let nextMeeting = problem.meetings.length;
  const participantsOf = problem.meetings.map(({ participants }) => participants);
  return disruptions.flatMap((disruption) => {
    if (disruption.kind === 'meeting-added') {
      participantsOf[nextMeeting] = disruption.meeting.participants;
      nextMeeting += 1;
    }
    return placements.flatMap((placement, meeting) => {
      if (placement === null) return [];
      const isIgnored = isAgainst(disruption, meeting, participantsOf[meeting] ?? [], placement, published);
      return isIgnored ? [`meeting ${meeting} takes place in spite of ${disruption.kind}`] : [];
    });
  });
}

/** All but pins that a later pin of the same meeting has taken the place of. */
const listInForce = (disruptions: readonly Disruption[]): Disruption[] =>
  disruptions.filter(
    (one, index) =>
      one.kind !== 'meeting-pinned' ||
      !disruptions.slice(index + 1).some((later) => later.kind === one.kind && later.meeting === one.meeting),
  );

function isAgainst(
  disruption: Disruption,
  meeting: number,
  participants: readonly number[],
  placement: Placement,
  published: Placements,
): boolean {
  if ('slots' in disruption) {
    return disruption.slots.includes(placement.slot) && isTakenAway(disruption, participants, placement, published);
  }
  switch (disruption.kind) {
    case 'meeting-cancelled':
      return disruption.meeting === meeting;
    case 'meeting-pinned':
      return disruption.meeting === meeting && !isWhere(disruption.pinned, placement);
    case 'participant-added':
    case 'meeting-added':
      return false;
  }
}

function isTakenAway(
  outage: Extract<Disruption, { readonly slots: unknown }>,
  participants: readonly number[],
  placement: Placement,
  published: Placements,
): boolean {
  switch (outage.kind) {
    case 'participants-away':
      return outage.participants.some((one) => participants.includes(one));
    case 'table-closed':
      return outage.table === placement.table;
    case 'interpreter-away':
      return outage.interpreter === placement.interpreter;
    case 'meeting-overruns':
      return isTakenBy(published[outage.meeting] ?? null, placement);
  }
}

const isTakenBy = (running: Placement | null, { table, interpreter }: Placement): boolean =>
  running !== null && (running.table === table || (interpreter !== null && interpreter === running.interpreter));

const isWhere = (pins: Pins, { slot, table, interpreter }: Placement): boolean =>
  (pins.slot ?? slot) === slot && (pins.table ?? table) === table && (pins.interpreter ?? interpreter) === interpreter;

/** Meetings of the frozen part may be lost to a disruption, and then go elsewhere; nothing else leaves or enters it. */
export function touchedFrozenPart(request: RepairRequest, placements: Placements): string[] {
  const { problem, published, begunSlots = 0, frozenSlots = begunSlots } = request;
  const disruptions = listInForce(request.disruptions);
  const released: readonly number[] = request.released ?? [];
  const byHand: number[] = disruptions.flatMap((one) => (one.kind === 'meeting-pinned' ? [one.meeting] : []));
  const endFor = (meeting: number): number => {
    const isAsked = meeting >= problem.meetings.length || byHand.includes(meeting);
    return isAsked || released.includes(meeting) ? begunSlots : frozenSlots;
  };
  const isHit = (meeting: number, before: Placement): boolean =>
    disruptions.some((one) => isHitBy(one, meeting, problem, before, published));
  const touched = published.flatMap((before, meeting) => {
    const isFrozen = before !== null && before.slot < endFor(meeting) && !isHit(meeting, before);
    const isOther = JSON.stringify(before) !== JSON.stringify(placements[meeting]);
    return isFrozen && isOther ? [`meeting ${meeting} of the frozen part was touched`] : [];
  });
  const entered = placements.flatMap((after, meeting) => {
    const isInside = after !== null && after.slot < endFor(meeting) && after.slot !== published[meeting]?.slot;
    return isInside ? [`meeting ${meeting} entered the frozen part`] : [];
  });
  return [...touched, ...entered];
}

function isHitBy(
  disruption: Disruption,
  meeting: number,
  { meetings }: Problem,
  before: Placement,
  published: Placements,
): boolean {
  const participants: readonly number[] = meetings[meeting]?.participants ?? [];
  if (disruption.kind === 'meeting-overruns') {
    const others: readonly number[] = meetings[disruption.meeting]?.participants ?? [];
    if (disruption.slots.includes(before.slot) && others.some((one) => participants.includes(one))) return true;
  }
  return isAgainst(disruption, meeting, participants, before, published);
}

function untrueChanges(published: Placements, { placements, changes }: RepairProposal): string[] {
  const applied = [...published];
  for (const { meeting, before, after } of changes) {
    if (JSON.stringify(before) !== JSON.stringify(published[meeting])) return [`change of ${meeting} begins elsewhere`];
    if (JSON.stringify(before) === JSON.stringify(after)) return [`change of ${meeting} changes nothing`];
    applied[meeting] = after;
  }
  return JSON.stringify(applied) === JSON.stringify(placements) ? [] : ['the changes do not lead to the placements'];
}

/** Participants whose day, and interpreters whose service, is another. */
function listDisturbed(problem: Problem, published: Placements, placements: Placements): [number[], number[]] {
  const before = describeDays(problem, published);
  const after = describeDays(problem, placements);
  const isOther = (person: string): boolean => before.get(person) !== after.get(person);
  return [
    [...problem.participants.keys()].filter((one) => isOther(`participant ${one}`)),
    [...problem.interpreters.keys()].filter((one) => isOther(`interpreter ${one}`)),
  ];
}

/** Per person, in words, which meetings it has where and when. */
function describeDays({ meetings }: Problem, placements: Placements): Map<string, string> {
  const days = new Map<string, string>();
  placements.forEach((placement, meeting) => {
    if (placement === null) return;
    const people = (meetings[meeting]?.participants ?? []).map((one) => `participant ${one}`);
    if (placement.interpreter !== null) people.push(`interpreter ${placement.interpreter}`);
    const words = `${meeting} in ${placement.slot} at ${placement.table};`;
    for (const person of people) days.set(person, (days.get(person) ?? '') + words);
  });
  return days;
}

/** How many people notice the difference. */
export function countDisturbed(problem: Problem, published: Placements, placements: Placements): number {
  return listDisturbed(problem, published, placements).flat().length;
}

function untrueDisturbance(
  request: RepairRequest,
  disrupted: Problem,
  published: Placements,
  proposal: RepairProposal,
): string[] {
  const [participants, interpreters] = listDisturbed(disrupted, published, proposal.placements);
  const people = participants.length + interpreters.length;
  const claims: [boolean, string][] = [
    [participants.join() === proposal.disturbedParticipants.join(), `really disturbed: ${participants.join()}`],
    [interpreters.join() === proposal.disturbedInterpreters.join(), `interpreters disturbed: ${interpreters.join()}`],
    [people === proposal.peopleDisturbed, `${people} people are disturbed`],
    [proposal.leastDisturbed <= people, 'the bound is above what was found'],
    [proposal.isProvenMinimal === (proposal.leastDisturbed === people), 'the proof is none'],
    [proposal.isWithinBudget === people <= (request.mostDisturbed ?? people), 'the budget is another'],
  ];
  return claims.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}

function untrueScore(disrupted: Problem, published: Placements, proposal: RepairProposal): string[] {
  const problem = { ...disrupted, previous: published };
  const before = verifyAgenda(problem, published);
  const after = verifyAgenda(problem, proposal.placements);
  const heaviest = Math.max(0, ...disrupted.meetings.map(({ weight }) => weight));
  const score = {
    hard: 0,
    medium: after.unplacedWeight + after.shortfall * (heaviest + 1) + after.unfairness,
    soft: softScoreOf(problem, after),
  };
  const weightOf = (placements: Placements): number =>
    disrupted.meetings.reduce((sum, { weight }, index) => (placements[index] === null ? sum : sum + weight), 0);
  const difference = {
    placed: after.placed - before.placed,
    weight: weightOf(proposal.placements) - weightOf(published),
    breaks: after.breaks - before.breaks,
    idleSlots: after.idleSlots - before.idleSlots,
  };
  return [
    ...(JSON.stringify(score) === JSON.stringify(proposal.score) ? [] : [`the score is ${JSON.stringify(score)}`]),
    ...(JSON.stringify(difference) === JSON.stringify(proposal.difference)
      ? []
      : [`the difference is ${JSON.stringify(difference)}`]),
  ];
}
