import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor, Capability, Display, FloorWorker } from '../../kernel/actor.js';
import type { KnownRequest } from './actor-source.js';

/** What a route asks of its caller. */
export type AccessRule =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'capable'; readonly capability: Capability }
  | { readonly kind: 'display-or-capable'; readonly capability: Capability }
  | { readonly kind: 'floor' };

export const ACCESS_RULE = 'access-rule';

/** Open to anybody, signed in or not. */
export const ForAnybody = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'anybody' } satisfies AccessRule);

/** Open to whoever is signed in. */
export const ForSignedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'signed-in' } satisfies AccessRule);

/** Open to whoever has the capability: in the mission of the route's `missionId`, or anywhere when it names none. */
export const ForCapable = (capability: Capability): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'capable', capability } satisfies AccessRule);

/** Open to the displays of the route's mission, and to whoever has the capability in it. */
export const ForDisplayOrCapable = (capability: Capability): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'display-or-capable', capability } satisfies AccessRule);

/** Open to whoever works in the hall of the route's mission and came by the link of their post, and to nobody else. */
export const ForFloor = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS_RULE, { kind: 'floor' } satisfies AccessRule);

/** Who works at the post that asks. Throws on a route that is not theirs. */
export const CurrentFloorWorker = createParamDecorator((_options: unknown, context: ExecutionContext): FloorWorker => {
  const { floorWorker } = context.switchToHttp().getRequest<KnownRequest>();
  if (floorWorker === undefined) throw new Error('CurrentFloorWorker on a route that is open to others: use ForFloor');
  return floorWorker;
});

/** The display that asks, or null where somebody signed in does. */
export const CurrentDisplay = createParamDecorator(
  (_options: unknown, context: ExecutionContext): Display | null =>
    context.switchToHttp().getRequest<KnownRequest>().display ?? null,
);

/** The signed-in caller. Throws on a route that is open to anybody. */
export const CurrentActor = createParamDecorator((_options: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<KnownRequest>();
  if (actor === null) throw new Error('CurrentActor on a route that is open to anybody: give it an access rule');
  return actor;
});
