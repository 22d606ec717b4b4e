import { headingsLinkedTo } from './activity-links.js';

const links = new Map([
  ['28.93', ['8438', '8479']],
  ['28.94', ['8446', '8451']],
  ['28.99', ['8479']],
]);

describe('The goods of an activity', () => {
  it('are those of its class, for the class and for what lies below it', () => {
    expect(headingsLinkedTo('28.94', links)).toEqual(['8446', '8451']);
    expect(headingsLinkedTo('28.94.10', links)).toEqual(['8446', '8451']);
  });

  it('are those of all its classes for a group or a division, once each', () => {
    expect(headingsLinkedTo('28.9', links)).toEqual(['8438', '8446', '8451', '8479']);
    expect(headingsLinkedTo('28', links)).toEqual(['8438', '8446', '8451', '8479']);
  });

  it('are none for work that makes no goods, and for a section', () => {
    expect(headingsLinkedTo('25.53', links)).toEqual([]);
    expect(headingsLinkedTo('C', links)).toEqual([]);
  });
});
