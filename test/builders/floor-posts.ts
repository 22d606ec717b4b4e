import { io, type Socket } from 'socket.io-client';
import supertest, { type Test } from 'supertest';
import { newId } from '../../src/platform/ids/new-id.js';
import type { MissionWithCompanies } from './mission-with-companies.js';
import type { TestProduct } from './test-product.js';

/** A meeting as a post in the hall sees it. */
interface SeenMeeting {
  readonly meetingId: string;
  readonly slotId: string;
  readonly sme: { readonly participationId: string; readonly companyName: string };
  readonly mark: object;
  readonly overrunsUntil: string | null;
}

/** The link of a post, as whoever is there holds it. */
export interface FloorLink {
  readonly id: string;
  readonly secret: string;
}

/** The posts in the hall of a mission: who is invited to them, and what is asked and told there. */
export class FloorPosts {
  constructor(
    private readonly product: TestProduct,
    private readonly mission: MissionWithCompanies,
  ) {}

  async invite(kind: string, id: string | undefined): Promise<FloorLink> {
    const { organiser, path } = this.mission;
    const { body } = await organiser.post(`${path}/floor-links`, { post: { kind, id } }).expect(201);
    return { id: String(body.id), secret: new URL(String(body.url)).hash.slice(1) };
  }

  asked({ secret }: FloorLink, path = `${this.mission.path}/floor`): Test {
    return supertest(this.product.address)
      .get(path)
      .set('Authorization', `Bearer ${secret}`)
      .set('Accept-Language', 'it');
  }

  told({ secret }: FloorLink, path: string, body: object, key: string = newId()): Test {
    return supertest(this.product.address)
      .post(`${this.mission.path}/floor/meetings/${path}`)
      .set('Authorization', `Bearer ${secret}`)
      .set('Idempotency-Key', key)
      .send(body);
  }

  async meetingsOf(link: FloorLink): Promise<SeenMeeting[]> {
    const { body } = await this.asked(link).expect(200);
    return body.meetings as SeenMeeting[];
  }

  async meetingOf(link: FloorLink, index: number): Promise<SeenMeeting> {
    const meeting = (await this.meetingsOf(link))[index];
    if (meeting === undefined) throw new Error(`the post has no meeting ${index}`);
    return meeting;
  }

  socketOf({ secret }: FloorLink): Socket {
    const { address } = this.product;
    return io(address, { auth: { floor: secret }, transports: ['websocket'], reconnection: false, forceNew: true });
  }

  /** Meetings that go on past their slot, as organisers see them. */
  async standingOverruns(): Promise<readonly { readonly endsAt: string }[]> {
    const { body } = await this.mission.organiser.get(`${this.mission.path}/attendance`).expect(200);
    return (body.incidents as { kind: string; endsAt: string }[]).filter(({ kind }) => kind === 'overrun');
  }
}
