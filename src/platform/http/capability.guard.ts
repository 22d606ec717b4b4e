import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { parseCookie } from 'cookie';
import {
  type Actor,
  type Capability,
  type Display,
  type FloorWorker,
  isCapable,
  membershipIn,
} from '../../kernel/actor.js';
import type { MissionId } from '../../kernel/id.js';
import { ACCESS_RULE, type AccessRule } from './access.decorators.js';
import { ActorSource, type KnownRequest, SIGN_IN_COOKIE } from './actor-source.js';
import { notFound, problemException } from './problem.js';

/** Lets a request through by its route's access rule. A route without a rule is closed. */
@Injectable()
export class CapabilityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actorSource: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // A socket was let in at its door, and each of its messages asks for itself.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, targets);
    if (rule === undefined) throw new Error(`${request.method} ${request.path} has no access rule and stays closed`);
    request.actor = null;
    if (rule.kind === 'anybody') return true;
    const linkSecret = bearerOf(request);
    if (rule.kind === 'floor') {
      request.floorWorker = await this.floorWorkerOf(linkSecret ?? '', request.params.missionId);
      return true;
    }
    if (rule.kind === 'display-or-capable' && linkSecret !== null) {
      request.display = await this.displayOf(linkSecret, request.params.missionId);
      return true;
    }
    const actor = await this.actorOf(request);
    request.actor = actor;
    if (rule.kind !== 'signed-in') assertCapable(actor, rule.capability, request.params.missionId);
    return true;
  }

  private async displayOf(secret: string, missionId: string | string[] | undefined): Promise<Display> {
    const display = await this.actorSource.displayOf(secret);
    if (display === null) {
      const detail = 'This display link was withdrawn or has expired: ask an organiser for a new one.';
      throw problemException('display-link-ended', 401, 'Display link ended', detail);
    }
    if (display.missionId !== missionId) throw notFound('mission');
    return display;
  }

  private async floorWorkerOf(secret: string, missionId: string | string[] | undefined): Promise<FloorWorker> {
    const worker = await this.actorSource.floorWorkerOf(secret);
    if (worker === null) {
      const detail = 'This link was withdrawn, was replaced or has expired: ask an organiser for a new one.';
      throw problemException('floor-link-ended', 401, 'Link ended', detail);
    }
    if (worker.missionId !== missionId) throw notFound('mission');
    return worker;
  }

  private async actorOf(request: KnownRequest): Promise<Actor> {
    const secret = parseCookie(request.headers.cookie ?? '')[SIGN_IN_COOKIE];
    const actor = secret === undefined ? null : await this.actorSource.actorOf(secret);
    if (actor !== null) return actor;
    throw problemException('not-signed-in', 401, 'Not signed in', 'Open your personal link to sign in.');
  }
}

/** The secret that a display or a post brings: its address is all it has, and no cookie of somebody in the same browser counts. */
function bearerOf({ headers }: KnownRequest): string | null {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

function assertCapable(actor: Actor, capability: Capability, missionId: string | string[] | undefined): void {
  if (typeof missionId !== 'string') {
    if (actor.capabilities.includes(capability)) return;
    if (actor.memberships.some((membership) => membership.capabilities.includes(capability))) return;
    throw forbidden(capability);
  }
  const mission = missionId as MissionId;
  if (membershipIn(actor, mission) === null) throw notFound('mission');
  if (!isCapable(actor, mission, capability)) throw forbidden(capability);
}

function forbidden(capability: Capability): Error {
  return problemException('not-allowed', 403, 'Not allowed', `This needs the capability "${capability}".`, {
    capability,
  });
}
