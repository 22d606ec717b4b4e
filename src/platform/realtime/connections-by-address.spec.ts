import { ConnectionsByAddress } from './connections-by-address.js';

describe('the connections of an address', () => {
  it('are so many at most, and one that closes makes room for another', () => {
    const connections = new ConnectionsByAddress(2);
    connections.opened('192.0.2.1');
    expect(connections.hasRoomFor('192.0.2.1')).toBe(true);
    connections.opened('192.0.2.1');
    expect(connections.hasRoomFor('192.0.2.1')).toBe(false);
    expect(connections.hasRoomFor('192.0.2.2')).toBe(true);
    connections.closed('192.0.2.1');
    expect(connections.hasRoomFor('192.0.2.1')).toBe(true);
  });
});
