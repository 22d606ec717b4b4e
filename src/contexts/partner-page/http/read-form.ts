import type { ZodType } from 'zod';
import type { Id } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { LinkUseKind, PageAttempt } from '../../access/index.js';
import type { PageProblem } from '../domain/page-problem.js';
import type { PageForm } from './page-forms.js';
import { cameFromElsewhere, formPathOf, type Sent, visitOf } from './visit-of.js';

/** What somebody does by a form. */
export interface Doing {
  readonly kind: LinkUseKind;
  readonly subjectId?: Id<'MeetingRequest'> | null;
}

/** A form of the page as it came, and the attempt that it is. */
export interface ReadForm<Form> {
  readonly form: Form;
  readonly attempt: PageAttempt;
}

/** What is told of a field that cannot be taken as it was filled in. */
const problemByField: Readonly<Record<string, PageProblem['type']>> = {
  reason: 'reason-too-long',
  note: 'note-too-long',
  email: 'email-unusable',
  speaks: 'language-missing',
  writtenTo: 'language-missing',
};

/** Reads a form of the page; refused where it cannot be read, or where another site has sent it. */
export function readForm<Form extends PageForm>(
  request: Sent,
  wire: ZodType<Form>,
  { kind, subjectId = null }: Doing,
): Result<ReadForm<Form>, PageProblem> {
  const form = wire.safeParse(request.body);
  if (!form.success) return err({ type: problemByField[String(form.error.issues[0]?.path[0])] ?? 'form-unreadable' });
  if (cameFromElsewhere(request)) return err({ type: 'token-forged' });
  const attempt = { ...visitOf(request).keys, pageToken: form.data.token, form: formPathOf(request), kind, subjectId };
  return ok({ form: form.data, attempt });
}
