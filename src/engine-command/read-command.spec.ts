import { readCommand } from './read-command.js';

describe('the words of the command', () => {
  it('name a file; the rest has defaults', () => {
    expect(readCommand(['solve', 'mission.json'])).toEqual({
      type: 'solve',
      file: 'mission.json',
      seconds: 10,
      seed: 1,
      threads: 2,
      steps: null,
      isProofWanted: false,
      outFile: null,
    });
  });

  it('may ask for a proof, for exact steps and for the whole answer in a file', () => {
    expect(readCommand(['solve', 'a.dzn', '--prove', '--steps', '500', '--out', 'b.json'])).toMatchObject({
      isProofWanted: true,
      steps: 500,
      outFile: 'b.json',
    });
  });

  it('may ask for a repair', () => {
    expect(readCommand(['repair', 'day.json', '--seed', '3'])).toEqual({
      type: 'repair',
      file: 'day.json',
      seconds: 10,
      seed: 3,
      steps: 30_000,
      outFile: null,
    });
  });

  it('may ask for an explanation, of a given agenda as well', () => {
    const defaults = { type: 'explain', file: 'day.json', seconds: 10, seed: 1, steps: 200_000, outFile: null };
    expect(readCommand(['explain', 'day.json'])).toEqual({ ...defaults, agendaFile: null });
    expect(readCommand(['explain', 'day.json', '--agenda', 'a.json'])).toEqual({ ...defaults, agendaFile: 'a.json' });
  });

  it.each([
    [['repaint', 'a.dzn'], 'expected "solve", "repair" or "explain"'],
    [['repair', 'a.json', '--prove'], 'for "solve"'],
    [['repair', 'a.json', '--threads', '2'], 'for "solve"'],
    [['explain', 'a.json', '--threads', '2'], 'for "solve"'],
    [['solve', 'a.json', '--agenda', 'b.json'], 'for "explain"'],
    [['explain'], 'expected "solve"'],
    [['solve'], 'expected "solve"'],
    [['solve', 'a.dzn', '--seconds', '0'], '--seconds'],
    [['solve', 'a.dzn', '--seed', 'x'], '--seed'],
    [['solve', 'a.dzn', '--threads', '0'], '--threads'],
    [['solve', 'a.dzn', '--steps', '-1'], 'option'],
    [['solve', 'a.dzn', '--speed', '9'], 'option'],
  ])('are refused with a reason: %j', (words, reason) => {
    const command = readCommand(words);
    expect(command.type === 'bad-command' && command.reason).toContain(reason);
  });
});
