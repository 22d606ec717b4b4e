import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { epochOf } from '../../../kernel/instant.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { CurrentActor, ForAnybody, ForSignedIn } from '../../../platform/http/access.decorators.js';
import { SIGN_IN_COOKIE } from '../../../platform/http/actor-source.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import type { LinkRefusal } from '../domain/personal-link.js';
import { SignInByLink } from '../use-cases/sign-in-by-link.js';
import { SignOut } from '../use-cases/sign-out.js';
import { type MeWire, meWire, presentMe, signInWire } from './me.wire.js';

const linkProblems: ProblemTexts<LinkRefusal> = {
  'link-unknown': {
    status: 401,
    title: 'Link unknown',
    detail: () => 'This link was never issued or is not complete: open it again from the message it came in.',
  },
  'link-expired': {
    status: 401,
    title: 'Link expired',
    detail: ({ expiredAt }) => `This link stopped to work at ${expiredAt}: ask the organiser for a new one.`,
  },
  'link-revoked': {
    status: 401,
    title: 'Link revoked',
    detail: () => 'This link was withdrawn: ask the organiser for a new one.',
  },
};

/** Coming in by a personal link, and leaving. */
@ApiTags('access')
@Controller('api/v1')
export class SignInsController {
  private readonly cookieOptions: CookieOptions;

  constructor(
    private readonly signInByLink: SignInByLink,
    private readonly signOut: SignOut,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookieOptions = { httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:'), path: '/' };
  }

  /** A sign-in can be made twice without harm, and its answer must set a cookie: it takes no Idempotency-Key. */
  @Post('sign-ins')
  @ForAnybody()
  @Repeatable()
  @Answers(201, meWire)
  async signIn(
    @Body({ schema: signInWire }) body: z.infer<typeof signInWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeWire> {
    const { actor, secret, expiresAt } = valueOrProblem(await this.signInByLink.run(body.token), linkProblems);
    response.cookie(SIGN_IN_COOKIE, secret, { ...this.cookieOptions, expires: new Date(epochOf(expiresAt)) });
    return presentMe(actor);
  }

  @Delete('sign-ins/current')
  @ForSignedIn()
  @Answers(204)
  async leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOut.run(parseCookie(request.headers.cookie ?? '')[SIGN_IN_COOKIE] ?? '');
    response.clearCookie(SIGN_IN_COOKIE, this.cookieOptions);
  }

  @Get('me')
  @ForSignedIn()
  @Answers(200, meWire)
  me(@CurrentActor() actor: Actor): MeWire {
    return presentMe(actor);
  }
}
