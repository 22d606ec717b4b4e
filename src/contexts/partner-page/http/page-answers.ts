import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Result } from '../../../kernel/result.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { pagePolicy } from '../../../platform/http/page-policy.js';
import type { PageKeys } from '../../access/index.js';
import type { PageProblem } from '../domain/page-problem.js';
import type { OtherTimesView } from '../domain/page-view.js';
import { MakePageToken } from '../use-cases/make-page-token.js';
import { ShowPage } from '../use-cases/show-page.js';
import type { Notice } from '../wording/wording.js';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-style.js';
import { problemOf, statusOfProblem } from './page-status.js';
import {
  addressIn,
  type PageSetting,
  renderFarewell,
  renderOtherTimes,
  renderPage,
  renderRefusal,
} from './render-page.js';
import { DEVICE_COOKIE, type Visit } from './visit-of.js';

/** Where the cookie of a known browser goes, and nowhere else. */
const PAGES_PATH = '/partner';
const DEVICE_COOKIE_MILLISECONDS = 60 * 24 * 3_600_000;
const SEE_OTHER = 303;
const PAGE_POLICY = pagePolicy(PAGE_STYLE, PAGE_SCRIPT);

/** Writes what a page answers: itself, the way back to it after something was done, or why it was not. */
@Injectable()
export class PageAnswers {
  constructor(
    private readonly showPage: ShowPage,
    private readonly makeToken: MakePageToken,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The page as it is now, with what is to be said at its top. */
  async page(response: Response, visit: Visit, notice: Notice | null, problem: PageProblem | null): Promise<void> {
    const { keys, chosen, sent } = visit;
    const shown = await this.showPage.run(keys, chosen);
    if (!shown.ok) {
      this.refuse(response, visit, problemOf(shown.error));
      return;
    }
    const text = renderPage(shown.value.view, { ...this.settingOf(keys), notice, problem, sent });
    this.send(response, problem === null ? 200 : statusOfProblem[problem.type], text);
  }

  /** The times that somebody can propose, and why the one they proposed is none of them. */
  otherTimes(response: Response, { keys }: Visit, view: OtherTimesView, problem: PageProblem | null): void {
    const text = renderOtherTimes(view, { ...this.settingOf(keys), notice: null, problem, sent: null });
    this.send(response, problem === null ? 200 : statusOfProblem[problem.type], text);
  }

  /** A page of its own for whoever cannot see the page. */
  refuse(response: Response, { keys, chosen, liked }: Visit, problem: PageProblem): void {
    const text = renderRefusal(problem, chosen ?? liked, addressOf(keys));
    this.send(response, statusOfProblem[problem.type], text);
  }

  /** After everything of somebody was erased: there is no page to go back to. */
  farewell(response: Response, { keys, chosen, liked }: Visit): void {
    this.send(response, 200, renderFarewell(chosen ?? liked, addressOf(keys)));
  }

  /** After something was done: back to the page, so that reading it again sends nothing again. */
  async done<Value extends Done>(
    response: Response,
    visit: Visit,
    result: Result<Value | null, PageProblem | { readonly type: 'token-used' }>,
    notice: Notice,
  ): Promise<void> {
    if (!result.ok && result.error.type !== 'token-used') {
      await this.page(response, visit, null, problemOf(result.error));
      return;
    }
    const done: Done = result.ok ? { notice, ...result.value } : { notice: 'already-sent' };
    if (typeof done.deviceSecret === 'string') this.keepDevice(response, done.deviceSecret);
    const address = addressOf({ linkSecret: done.linkSecret ?? visit.keys.linkSecret });
    this.secure(response).redirect(SEE_OTHER, withQuery(address, visit, `notice=${String(done.notice)}`));
  }

  /** To the page, from an address that is no page. */
  leadBack(response: Response, { keys, chosen }: Visit): void {
    const address = addressOf(keys);
    this.secure(response).redirect(SEE_OTHER, chosen === null ? address : addressIn(address, chosen));
  }

  /** Headers by which nothing of a page, least of all its address, gets anywhere else. */
  secure(response: Response): Response {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Cache-Control', 'no-store');
    return response;
  }

  private settingOf(keys: PageKeys): Pick<PageSetting, 'address' | 'newToken'> {
    return { address: addressOf(keys), newToken: (path) => this.makeToken.run(keys.linkSecret, path) };
  }

  private send(response: Response, status: number, text: string): void {
    this.secure(response).status(status).type('html').send(text);
  }

  private keepDevice(response: Response, secret: string): void {
    response.cookie(DEVICE_COOKIE, secret, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.publicUrl.startsWith('https:'),
      path: PAGES_PATH,
      maxAge: DEVICE_COOKIE_MILLISECONDS,
    });
  }
}

/** What a browser has to keep, where it goes on, and what is said there. */
export interface Done {
  readonly deviceSecret?: string | null;
  readonly linkSecret?: string;
  /** Where what is said depends on who asked. */
  readonly notice?: Notice;
}

function withQuery(address: string, { chosen }: Visit, query: string): string {
  return chosen === null ? `${address}?${query}` : `${addressIn(address, chosen)}&${query}`;
}

function addressOf({ linkSecret }: Pick<PageKeys, 'linkSecret'>): string {
  return `${PAGES_PATH}/${encodeURIComponent(linkSecret)}`;
}
