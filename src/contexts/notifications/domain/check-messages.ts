import type { ParticipationId } from '../../../kernel/id.js';

/** How the messages of a mission would go out. */
export interface MessageSetting {
  readonly hasMailServer: boolean;
  readonly hasSender: boolean;
  readonly participations: readonly { readonly id: ParticipationId; readonly email: string | null }[];
}

export type MessageFault =
  | { readonly kind: 'no-mail-server' | 'no-sender-address' }
  | { readonly kind: 'nobody-reachable' | 'contacts-missing'; readonly participationIds: readonly ParticipationId[] };

/** Why messages would reach nobody, or not everybody. Without a mail server they are only shown, from whoever. */
export function checkMessages({ hasMailServer, hasSender, participations }: MessageSetting): MessageFault[] {
  const participationIds = participations.filter(({ email }) => email === null).map(({ id }) => id);
  const isAll = hasMailServer && participationIds.length === participations.length;
  return [
    ...(hasMailServer ? [] : [{ kind: 'no-mail-server' } as const]),
    ...(hasMailServer && !hasSender ? [{ kind: 'no-sender-address' } as const] : []),
    ...(participationIds.length === 0
      ? []
      : [{ kind: isAll ? ('nobody-reachable' as const) : ('contacts-missing' as const), participationIds }]),
  ];
}
