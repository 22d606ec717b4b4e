import { meantCodes } from './meant-codes.js';

const activitiesOfService = (code: string): readonly string[] => (code === '25.62' ? ['25.53'] : []);

it('a line stands for goods or for activities, and a section for nothing', () => {
  const meant = (scheme: 'HS' | 'CN' | 'ATECO' | 'CPA', code: string) =>
    meantCodes({ scheme, code }, activitiesOfService).map((found) => `${found.scheme} ${found.code}`);
  expect(meant('CN', '84463000')).toEqual(['HS 84463000']);
  expect(meant('ATECO', '28.94')).toEqual(['ATECO 28.94']);
  expect(meant('CPA', '25.62')).toEqual(['ATECO 25.53']);
  expect([...meant('HS', 'XVI'), ...meant('ATECO', 'C'), ...meant('CPA', 'C')]).toEqual([]);
});
