import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The network between a browser and the product, in the hands of a test. */
export interface VenueNetwork {
  /** Where the product is reached through it. */
  readonly address: string;
  /** Breaks every connection and lets no new one through. */
  cut(): void;
  /** Lets requests through and loses every answer: what arrives has happened, and nobody is told. */
  loseAnswers(): void;
  restore(): void;
  close(): void;
}

type Weather = 'fine' | 'answers-lost' | 'cut';

/** Lays such a network to the product of that address. */
export async function layVenueNetwork(productAddress: string): Promise<VenueNetwork> {
  const { hostname, port } = new URL(productAddress);
  const open = new Set<Socket>();
  let weather: Weather = 'fine';
  const server = createServer((client) => {
    if (weather === 'cut') {
      client.destroy();
      return;
    }
    const product = connect(Number(port), hostname);
    for (const socket of [client, product]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    client.on('data', (chunk) => product.write(chunk));
    product.on('data', (chunk) => {
      if (weather === 'fine') client.write(chunk);
    });
    client.on('close', () => product.destroy());
    product.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      weather = 'cut';
      breakAll();
    },
    loseAnswers: () => {
      weather = 'answers-lost';
    },
    restore: () => {
      weather = 'fine';
      breakAll();
    },
    close: () => {
      server.close();
      breakAll();
    },
  };
}
