import type { Socket } from 'node:net';
import { clientAddress } from './client-address.js';

const addressOf = (remoteAddress: string, forwarded?: string): string =>
  clientAddress({
    socket: { remoteAddress } as Socket,
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

describe('the address of a browser', () => {
  it('is that of its connection where there is no proxy', () => {
    expect(addressOf('198.51.100.7')).toBe('198.51.100.7');
    expect(addressOf('::ffff:192.168.1.20')).toBe('192.168.1.20');
  });

  it('is what the proxy added last, past other proxies of the same installation', () => {
    expect(addressOf('172.18.0.2', '198.51.100.7')).toBe('198.51.100.7');
    expect(addressOf('127.0.0.1', '198.51.100.7, 10.0.0.3')).toBe('198.51.100.7');
    expect(addressOf('::1', '2001:db8::5')).toBe('2001:db8::5');
  });

  it('cannot be chosen from outside', () => {
    expect(addressOf('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
    expect(addressOf('10.0.0.2', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
    expect(addressOf('10.0.0.2', 'nonsense')).toBe('10.0.0.2');
  });

  it('is each device’s own in a hall whose server stands in the same private network', () => {
    expect(addressOf('10.0.0.2', '192.168.1.21')).toBe('192.168.1.21');
  });
});
