import { finding } from './finding.js';
import { isOpening } from './is-opening.js';
import { judgeStep } from './judge-step.js';

const blocking = finding('no-sender-address');
const warning = finding('deadline-after-start');

describe('the judgement of a step', () => {
  it('blocks what a finding stands in the way of, and nothing else', () => {
    expect(judgeStep([blocking, warning], 'opening', null)).toEqual({
      type: 'configuration-blocks',
      step: 'opening',
      findings: [blocking],
    });
    expect(judgeStep([blocking, warning], 'generating', [])).toBeNull();
  });

  it('lets nobody override what blocks', () => {
    expect(judgeStep([blocking], 'opening', [blocking.kind])).toMatchObject({ type: 'configuration-blocks' });
  });

  it('holds up whoever has looked and has not read a warning, until they name it', () => {
    expect(judgeStep([warning], 'opening', [])).toMatchObject({ type: 'configuration-warns', findings: [warning] });
    expect(judgeStep([warning], 'opening', [warning.kind])).toBeNull();
    expect(judgeStep([warning], 'publishing', [])).toBeNull();
  });

  it('holds nobody up by warnings who has not looked', () => {
    expect(judgeStep([warning], 'opening', null)).toBeNull();
  });
});

describe('a decision about the phases', () => {
  it.each([
    [null, 'wishes', true],
    ['closed', 'wishes', true],
    ['closed', 'answers', true],
    ['scheduling', 'wishes', true],
    ['wishes', 'answers', false],
    ['answers', 'wishes', false],
    ['closed', 'scheduling', false],
    [null, 'closed', false],
  ] as const)('from %s to %s opens the mission: %s', (before, after, opens) => {
    expect(isOpening(before, after)).toBe(opens);
  });
});
