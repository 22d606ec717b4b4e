import { io } from 'socket.io-client';

const ASK_AGAIN_AFTER_MILLISECONDS = 300;
const ANSWER_WITHIN_MILLISECONDS = 5_000;

/**
 * A page that follows a mission, as the product's own client does: it names what it has heard whenever it connects, takes
 * each change once, and asks where it sees a gap. `onChanges` gets what it did not know yet, or null for "everything".
 */
export class Follower {
  /** The number of the last change that this page knows of. */
  heard = null;
  /** Each number that was told, in the order in which it was. */
  numbers = [];
  rebuilds = 0;
  /** When the last change was told, in milliseconds of `performance.now()`. */
  toldAt = 0;
  #held = null;
  #socket;

  constructor({ address, cookie, missionId, onChanges = () => undefined, isPatient = true }) {
    this.missionId = missionId;
    this.onChanges = onChanges;
    this.#socket = io(address, {
      ...{ extraHeaders: { cookie }, transports: ['websocket'], forceNew: true, autoConnect: false },
      ...{ reconnection: isPatient, reconnectionDelay: 100, reconnectionDelayMax: 1_000 },
    });
    this.#socket.on('connect', () => this.#ask());
    this.#socket.on('changed', (changed) => this.#hear(changed));
    this.#socket.on('rebuild', ({ sequence }) => this.#rebuild(sequence));
    // Whatever was told before it on this connection has come before it.
    this.#socket.on('pulse', ({ sequence }) => {
      if (this.#held === null) this.heard = Math.max(this.heard ?? 0, sequence);
    });
    // An end by the server is no broken line, after which a socket would come back by itself.
    this.#socket.on('disconnect', (reason) => isPatient && reason === 'io server disconnect' && this.#socket.connect());
    this.#socket.on('connect_error', () => {
      if (isPatient && !this.#socket.active) setTimeout(() => this.#socket.connect(), ASK_AGAIN_AFTER_MILLISECONDS);
    });
  }

  /** Resolves once the server has said where the mission stands. */
  follow() {
    return new Promise((resolve) => {
      this.onStanding = resolve;
      this.#socket.connect();
    });
  }

  /** As when the network goes away under it. */
  drop() {
    this.#socket.io.engine?.transport.ws?.terminate?.();
    this.#socket.disconnect();
  }

  close() {
    this.#socket.disconnect();
  }

  #ask() {
    this.#held ??= [];
    const question = { missionId: this.missionId, after: this.heard };
    this.#socket.timeout(ANSWER_WITHIN_MILLISECONDS).emit('watch', question, (lost, answer) => {
      if (lost === null && answer.ok) this.#stand(answer);
      else setTimeout(() => this.#socket.connected && this.#ask(), ASK_AGAIN_AFTER_MILLISECONDS);
    });
  }

  #stand({ sequence, rebuild, changes }) {
    if (rebuild) this.#rebuild(sequence);
    else this.#tell(changes);
    this.heard = sequence;
    const held = this.#held ?? [];
    this.#held = null;
    for (const changed of held) this.#hear(changed);
    this.onStanding?.();
  }

  #hear(changed) {
    if (this.#held !== null) this.#held.push(changed);
    else if (changed.sequence <= this.heard) return;
    else if (changed.after > this.heard) this.#ask();
    else {
      this.#tell(changed.changes);
      this.heard = changed.sequence;
    }
  }

  #tell(changes) {
    const unknown = changes.filter(({ sequence }) => sequence > (this.heard ?? 0));
    if (unknown.length === 0) return;
    this.toldAt = performance.now();
    this.numbers.push(...unknown.map(({ sequence }) => sequence));
    this.onChanges(unknown);
  }

  #rebuild(sequence) {
    this.rebuilds += 1;
    this.heard = sequence;
    this.onChanges(null);
  }
}
