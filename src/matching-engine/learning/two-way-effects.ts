/** One answer: who gave it, about whom, and what it is worth, from 0 to 1. */
export interface Answer {
  readonly giverId: string;
  readonly receiverId: string;
  readonly value: number;
}

/** Answers to be expected, as a mean with what each giver and each receiver adds to it. */
export interface TwoWayEffects {
  readonly mean: number;
  /** How readily somebody says yes (selectivity, reversed); 0 for whoever gave no answer yet. */
  readonly ofGiver: (id: string) => number;
  /** How readily others say yes to somebody (popularity); 0 for whoever received no answer yet. */
  readonly ofReceiver: (id: string) => number;
}

/** How many answers of the mean everybody is thought to have given and received before the first: priors. */
const priorGiven = 1;
const priorReceived = 2;
/** The effects settle within a few rounds; more change nothing that is told. */
const rounds = 30;

/**
 * What givers and receivers add to the mean answer, each seen after the other is taken away, and drawn towards 0 where
 * there are few answers (the random effects model of two-way tables; Henderson, "Best linear unbiased estimation and
 * prediction under a selection model", Biometrics 31, 1975). An easy giver's yes says less of the receiver.
 *
 * Give only answers from before what is to be forecast: leaving out just the pair that is forecast lowers the effects of
 * exactly those who said yes to each other, and so tells the outcome with its sign reversed.
 */
export function twoWayEffects(answers: readonly Answer[]): TwoWayEffects {
  const mean = answers.reduce((sum, { value }) => sum + value, 0) / Math.max(1, answers.length);
  const giverEffects = new Map<string, number>();
  const receiverEffects = new Map<string, number>();
  const byGiver = grouped(answers, ({ giverId }) => giverId);
  const byReceiver = grouped(answers, ({ receiverId }) => receiverId);
  for (let round = 0; round < rounds; round += 1) {
    for (const [id, given] of byGiver) {
      const excess = given.reduce(
        (sum, { receiverId, value }) => sum + value - mean - (receiverEffects.get(receiverId) ?? 0),
        0,
      );
      giverEffects.set(id, excess / (given.length + priorGiven));
    }
    for (const [id, received] of byReceiver) {
      const excess = received.reduce(
        (sum, { giverId, value }) => sum + value - mean - (giverEffects.get(giverId) ?? 0),
        0,
      );
      receiverEffects.set(id, excess / (received.length + priorReceived));
    }
  }
  return {
    mean,
    ofGiver: (id) => giverEffects.get(id) ?? 0,
    ofReceiver: (id) => receiverEffects.get(id) ?? 0,
  };
}

/** In the order of ids, so that sums do not depend on the order of the answers within the limits of the grouping. */
function grouped(answers: readonly Answer[], idOf: (answer: Answer) => string): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of [...answers].sort(byIds))
    groups.set(idOf(answer), [...(groups.get(idOf(answer)) ?? []), answer]);
  return new Map([...groups].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function byIds(left: Answer, right: Answer): number {
  const leftKey = `${left.giverId} ${left.receiverId}`;
  const rightKey = `${right.giverId} ${right.receiverId}`;
  if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
  return left.value - right.value;
}
