import type { Locale } from '../domain/page-view.js';
import { Markup, markup } from './markup.js';

/** A form as it was sent: where it goes below the address of the page, and what was filled in, by the names of its fields. */
export interface SentForm {
  readonly path: string;
  readonly filledIn: Readonly<Record<string, readonly string[]>>;
}

/** A form that was refused: what was filled in is not lost, and what is wrong stands beside the field. */
export interface RefusedForm extends SentForm {
  /** The name of the field that is at fault; null where it is none of them. */
  readonly faultyField: string | null;
  /** What is wrong with it, in words. */
  readonly fault: string;
}

/** What forms of a page need. */
export interface FormSetting {
  /** The address of the page, without a slash at the end. */
  readonly address: string;
  readonly locale: Locale;
  /** A token for the form that goes there, below the address of the page. */
  readonly newToken: (path: string) => string;
  readonly refused: RefusedForm | null;
}

/** The fault stands in one place of the page, to which its beginning leads. */
export const FAULT_ID = 'fault';

/** Whether a piece of a page has that place. Nothing that people have written is taken for it: its quotes are escaped. */
export function tellsFault({ text }: Markup): boolean {
  return text.includes(` id="${FAULT_ID}"`);
}

const OPEN = new Markup(' open');

/** The forms of one page: each has a token of its own, and leads back to the page in the same language. */
export class PageForms {
  constructor(private readonly setting: FormSetting) {}

  /** A form that changes something: where it goes below the address of the page, and what is in it. */
  form(path: string, content: Markup): Markup {
    const { address, locale, newToken } = this.setting;
    const token = markup`<input type="hidden" name="token" value="${newToken(path)}">`;
    const language = markup`<input type="hidden" name="lang" value="${locale}">`;
    return markup`<form method="post" action="${address}/${path}">${[token, language, content]}</form>`;
  }

  /** What somebody had filled in in a field of that form when it was refused; empty where it was not. */
  filledIn(path: string, field: string): readonly string[] {
    const { refused } = this.setting;
    return refused?.path === path ? (refused.filledIn[field] ?? []) : [];
  }

  /** Opens what is folded around a form that was refused. */
  openFor(path: string): Markup | null {
    return this.setting.refused?.path === path ? OPEN : null;
  }

  isFaulty(path: string, field: string): boolean {
    const { refused } = this.setting;
    return refused?.path === path && refused.faultyField === field;
  }

  /** What is wrong with that field, to stand beside it; null where nothing is. */
  fault(path: string, field: string): Markup | null {
    if (!this.isFaulty(path, field)) return null;
    return markup`<p class="fault" id="${FAULT_ID}">${this.setting.refused?.fault ?? null}</p>`;
  }

  /** How a field says to programs that it is at fault, and where that is told. */
  marksOf(path: string, field: string): Markup | null {
    return this.isFaulty(path, field) ? new Markup(` aria-invalid="true" aria-describedby="${FAULT_ID}"`) : null;
  }
}
