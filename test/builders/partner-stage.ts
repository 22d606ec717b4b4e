import { newPageToken } from '../../src/platform/ids/page-token.js';
import { Clock } from '../../src/platform/time/clock.js';
import { eventually } from './eventually.js';
import { type MailCatcher, startMailCatcher } from './mail-catcher.js';
import { makeMissionWithCompanies, type MissionWithCompanies } from './mission-with-companies.js';
import { moveClock, type MovedClock } from './moved-clock.js';
import { PartnerVisitor, type SeenPage } from './partner-visitor.js';
import { stateOfDatabase } from './state-of-database.js';
import { startTestProduct, type TestProduct } from './test-product.js';
import { recallTheUntold, untilTold } from './told.js';

/** Half past nine in Milan, half past one in Tashkent, days before the mission. */
export const WORKING_HOUR = '2026-11-20T08:30:00.000Z';
export const BUYER = 'buyer@example.org';

/** The product with a mail server and a clock in hand, for walks of a partner through their page. */
export interface PartnerStage {
  readonly product: TestProduct;
  readonly catcher: MailCatcher;
  readonly clock: MovedClock;
  close(): Promise<void>;
}

export async function setPartnerStage(): Promise<PartnerStage> {
  const catcher = await startMailCatcher();
  const product = await startTestProduct({ SMTP_URL: catcher.url, MAIL_FROM: 'incontro@example.org' });
  const clock = moveClock(product, WORKING_HOUR);
  return {
    product,
    catcher,
    clock,
    close: async () => {
      await product.close();
      await catcher.close();
    },
  };
}

/** One buyer with a mailbox, in a mission with three firms that speak a language with them. */
export class PartnerScene {
  private readonly codesRead = new Map<string, number>();

  private constructor(
    readonly stage: PartnerStage,
    readonly mission: MissionWithCompanies,
  ) {}

  /** Begins anew: no message of an earlier scene arrives in this one. */
  static async set(stage: PartnerStage): Promise<PartnerScene> {
    await recallTheUntold(stage.product);
    stage.clock.set(WORKING_HOUR);
    stage.catcher.clear();
    const mission = await makeMissionWithCompanies(stage.product, {
      smes: 3,
      buyers: 1,
      profileOf: (side) => ({ languages: side === 'sme' ? ['it', 'en'] : ['ru', 'en'] }),
    });
    const scene = new PartnerScene(stage, mission);
    const contact = { email: BUYER, locale: 'ru', timeZone: 'Asia/Tashkent', phone: '+998 71 000 00 00' };
    await mission.organiser.put(scene.ofBuyer('contact'), contact).expect(200);
    return scene;
  }

  get buyer() {
    return this.mission.buyers[0];
  }

  /** The address of something of the buyer's. */
  ofBuyer(what: string): string {
    return `${this.mission.path}/participants/${String(this.buyer)}/${what}`;
  }

  /** A firm asks the buyer for a meeting, with a message; gives the id of the request. */
  async ask(sme: number): Promise<string> {
    const { path, smes, organiser } = this.mission;
    const wish = { fromParticipationId: smes[sme], toParticipationId: this.buyer, message: `Buongiorno ${sme} 🧵` };
    const { body } = await organiser.post(`${path}/meeting-requests`, wish).expect(201);
    return (body as { id: string }).id;
  }

  tell(): Promise<void> {
    return untilTold(this.stage.product, this.stage.clock, this.mission.missionId);
  }

  visitor(): PartnerVisitor {
    return new PartnerVisitor(this.stage.product.address);
  }

  async statusOf(requestId: string): Promise<string> {
    const rows = await this.stage.product.database.query<{ status: string }>(
      'SELECT status FROM meeting_requests WHERE id = $1',
      [requestId],
    );
    return rows[0]?.status ?? 'none';
  }

  /** The page in the latest message to that mailbox. */
  pathFor(mailbox: string): string {
    const path = pathsIn(this.textsFor(mailbox).at(-1) ?? '').find((found) => found.startsWith('/partner/'));
    if (path === undefined) throw new Error(`no message to ${mailbox} leads to a page`);
    return path;
  }

  /** The code that was asked for last, once it has arrived in that mailbox. */
  codeFor(mailbox: string): Promise<string> {
    const read = this.codesRead.get(mailbox) ?? 0;
    return eventually(`a code for ${mailbox}`, () => {
      const codes = this.textsFor(mailbox).flatMap((text) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
      const code = codes.at(-1);
      if (code === undefined || codes.length <= read) return null;
      this.codesRead.set(mailbox, codes.length);
      return code;
    });
  }

  textsFor(mailbox: string): string[] {
    const mails = this.stage.catcher.caught.filter(({ recipients }) => recipients.includes(mailbox));
    return mails.map(({ mail }) => mail.text ?? '');
  }

  /** A token as that page makes one for its form that goes there, whether or not it shows that form now. */
  tokenFor(path: string, form: string): string {
    return newPageToken(path.split('/')[2] ?? '', form, this.stage.product.app.get(Clock).now());
  }

  /** What a page says when it refuses, and that it changed nothing. */
  async expectUnchanged(act: () => Promise<SeenPage>, status: number, says: string): Promise<void> {
    const before = await stateOfDatabase(this.stage.product);
    const page = await act();
    expect(page.text).toContain(says);
    expect(page.status).toBe(status);
    expect(await stateOfDatabase(this.stage.product)).toEqual(before);
  }
}

/** Every address in a text, as paths of the product. */
export function pathsIn(text: string): string[] {
  return [...text.matchAll(/(?:https?:\/\/localhost:\d+|href=")(\/[^\s"<>]+)/g)].map(([, path = '']) => path);
}
