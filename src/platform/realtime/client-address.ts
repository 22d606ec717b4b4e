import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The networks in which the proxies of an installation stand: the machine itself, and private ones (RFC 1918, 4193). */
const ownNetworks = new BlockList();
ownNetworks.addSubnet('127.0.0.0', 8, 'ipv4');
ownNetworks.addSubnet('10.0.0.0', 8, 'ipv4');
ownNetworks.addSubnet('172.16.0.0', 12, 'ipv4');
ownNetworks.addSubnet('192.168.0.0', 16, 'ipv4');
ownNetworks.addAddress('::1', 'ipv6');
ownNetworks.addSubnet('fc00::', 7, 'ipv6');

/**
 * The address from which a browser reaches the installation: that of the connection or, where that is a proxy of ours,
 * the last in X-Forwarded-For that is none. Whoever comes from outside cannot choose it, since the proxy adds theirs at
 * the end; whoever is inside the private network could, so it serves to share out room and not to tell who somebody is.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const peer = plain(socket.remoteAddress ?? '');
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
  const hops = [...forwarded.filter((hop) => isIP(hop) !== 0), peer];
  return hops.findLast((hop) => !isOwn(hop)) ?? hops[0] ?? peer;
}

/** IPv4 as it is written alone: a server on both families sees it inside an IPv6 address. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

function isOwn(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && ownNetworks.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
