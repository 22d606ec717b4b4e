import type { DomainEvent } from '../../../kernel/domain-event.js';
import type { Id } from '../../../kernel/id.js';

/** A code waits to be sent to the mailbox that was invited. */
export interface PageCodeMade extends DomainEvent {
  readonly type: 'page-code-made';
  readonly codeId: Id<'LinkCode'>;
}

/** Every fact that this context announces. */
export type PartnerPageEvent = PageCodeMade;
