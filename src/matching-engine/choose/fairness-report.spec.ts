import { fairnessReport } from './fairness-report.js';

describe('fairnessReport', () => {
  const participants = [
    { id: 's1', side: 'sme' as const, groups: { province: 'BG' }, wishes: ['b1', 'b2'] },
    { id: 's2', side: 'sme' as const, groups: { province: 'BG' } },
    { id: 's3', side: 'sme' as const, groups: { province: 'MI' } },
    { id: 'b1', side: 'buyer' as const },
  ];
  const report = fairnessReport(
    [
      { smeId: 's1', buyerId: 'b1' },
      { smeId: 's3', buyerId: 'b1' },
      { smeId: 's3', buyerId: 'b2' },
    ],
    participants,
  );

  it('counts by side, those with nothing too', () => {
    expect(report.bySide.sme).toEqual({
      participants: 3,
      meetings: 3,
      fewest: 0,
      most: 2,
      mean: 1,
      withNone: 1,
      gini: expect.closeTo(4 / 9, 12),
      wishesGranted: 1 / 2,
    });
    expect(report.bySide.buyer).toMatchObject({ participants: 1, meetings: 2, withNone: 0, wishesGranted: null });
  });

  it('counts by group, in alphabetical order', () => {
    expect(
      report.byGroup.map(({ attribute, group, meetings, withNone }) => [attribute, group, meetings, withNone]),
    ).toEqual([
      ['province', 'BG', 1, 1],
      ['province', 'MI', 2, 0],
    ]);
  });

  it('has nothing to say of nobody', () => {
    expect(fairnessReport([], []).bySide.sme).toMatchObject({ participants: 0, fewest: 0, mean: 0, gini: 0 });
  });
});
