import { JointLookUps } from './joint-look-ups.js';

type Answer = (found: ReadonlyMap<string, number>) => void;

/** Look-ups that end when they are told to. */
function slowLookUps() {
  const asked: { readonly keys: readonly string[]; readonly answer: Answer; readonly fail: (error: Error) => void }[] =
    [];
  const find = (keys: readonly string[]) =>
    new Promise<ReadonlyMap<string, number>>((answer, fail) => asked.push({ keys, answer, fail }));
  return { asked, lookUps: new JointLookUps<number>(find) };
}

describe('joint look-ups', () => {
  it('go out at once, and together for those who ask while two are under way', async () => {
    const { asked, lookUps } = slowLookUps();
    const answers = ['a', 'b', 'c', 'd', 'c'].map((key) => lookUps.of(key));
    expect(asked.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
    asked[0]?.answer(new Map([['a', 1]]));
    await answers[0];
    await Promise.resolve();
    expect(asked[2]?.keys).toEqual(['c', 'd']);
    asked[1]?.answer(new Map());
    asked[2]?.answer(new Map([['c', 3]]));
    expect(await Promise.all(answers)).toEqual([1, null, 3, null, 3]);
  });

  it('fail for those who are in them, and for nobody after', async () => {
    const { asked, lookUps } = slowLookUps();
    const failing = lookUps.of('a');
    asked[0]?.fail(new Error('the database is away'));
    await expect(failing).rejects.toThrow('the database is away');
    const next = lookUps.of('a');
    asked[1]?.answer(new Map([['a', 1]]));
    expect(await next).toBe(1);
  });
});
