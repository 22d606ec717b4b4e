import { noticeServerDate, noticeServerTime, serverInstant } from './server-clock.js';

const at = (time: string): number => Date.parse(`2026-12-01T${time}Z`);

describe('the clock of the server', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.setSystemTime(at('10:00:00.000'));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is read from an answer, half of its way ago, and goes on by itself', () => {
    const askedAt = Date.now();
    jest.setSystemTime(at('10:00:00.200'));
    noticeServerTime('2026-12-01T10:07:00.100Z', askedAt);
    expect(serverInstant()).toBe(at('10:07:00.200'));
    jest.setSystemTime(at('10:25:00.200'));
    expect(serverInstant()).toBe(at('10:32:00.200'));
  });

  it('is not learnt from a slow answer as long as a quick one is fresh', () => {
    jest.setSystemTime(at('10:01:00.000'));
    const slow = Date.now();
    jest.setSystemTime(at('10:01:08.000'));
    noticeServerTime('2026-12-01T10:08:01.000Z', slow);
    expect(serverInstant()).toBe(at('10:08:08.000'));
  });

  it('is learnt anew when the clock of the device has been set meanwhile, forwards or back', () => {
    for (const [device, server] of [
      ['12:00:00.000', '10:10:00.000'],
      ['09:00:00.000', '10:11:00.000'],
    ] as const) {
      jest.setSystemTime(at(device));
      noticeServerTime(`2026-12-01T${server}Z`, Date.now());
      expect(serverInstant()).toBe(at(server));
    }
  });

  it('is read to the second from the date of any answer, as long as nothing better is fresh', () => {
    jest.setSystemTime(at('15:00:00.000'));
    noticeServerDate('Tue, 01 Dec 2026 10:30:00 GMT', Date.now());
    expect(serverInstant()).toBe(at('10:30:00.500'));
    noticeServerTime('2026-12-01T10:30:00.700Z', Date.now());
    noticeServerDate('Tue, 01 Dec 2026 10:30:00 GMT', Date.now());
    expect(serverInstant()).toBe(at('10:30:00.700'));
    noticeServerDate('no date', Date.now());
    expect(serverInstant()).toBe(at('10:30:00.700'));
  });
});
