/** The only place of the web application that reads the clock of the device. Milliseconds since 1970, UTC. */
export const currentInstant = (): number => Date.now();
