import { LOCALES, type PageView } from '../domain/page-view.js';
import type { Wording } from '../wording/wording.js';
import { wordings } from '../wording/wordings.js';
import { type Markup, markup } from './markup.js';

/** A form of the page that changes something: where it goes below the address of the page, and what is in it. */
export type FormOf = (path: string, content: Markup) => Markup;

/** What somebody sees whose browser is not known: that a code opens the page. */
export function guardedBox(view: PageView, words: Wording, form: FormOf): Markup {
  const { guardedHeading, guardedExplained } = words.code;
  const said = markup`<h2>${guardedHeading}</h2><p>${guardedExplained}</p>`;
  return markup`<section class="box">${said}${codeForms(view, words, form)}</section>`;
}

/** For whoever wants to do what a code is needed for, in a browser that is known. */
export function codeBox(view: PageView, words: Wording, form: FormOf): Markup {
  const { heading, needsCode } = words.privacy;
  const said = markup`<summary>${heading}</summary><p>${needsCode}</p>`;
  return markup`<details class="box">${said}${codeForms(view, words, form)}</details>`;
}

/** Letting a colleague attend instead. */
export function colleagueBox(view: PageView, words: Wording, form: FormOf): Markup {
  const { heading, explained, email, languages, send } = words.colleague;
  if (view.areCodesLocked) return markup`<section class="box"><p>${words.code.locked}</p></section>`;
  const options = LOCALES.map((locale) => {
    const box = markup`<input type="checkbox" name="speaks" value="${locale}">`;
    return markup`<label class="choice">${box}<span lang="${locale}">${wordings[locale].languageName}</span></label>`;
  });
  const address = markup`<input type="email" name="email" required maxlength="254" autocomplete="email">`;
  const colleague = markup`${codeField(words)}
<label>${email}${address}</label>
<fieldset><legend>${languages}</legend>${options}</fieldset>
<p class="actions"><button class="first">${send}</button></p>`;
  const asking = form('codes', markup`<button>${words.code.ask}</button>`);
  const said = markup`<summary>${heading}</summary><p>${explained}</p>`;
  return markup`<details class="box">${said}${asking}${form('hand-over', colleague)}</details>`;
}

function codeForms({ areCodesLocked }: PageView, words: Wording, form: FormOf): Markup {
  const { ask, confirm, locked } = words.code;
  if (areCodesLocked) return markup`<p>${locked}</p>`;
  const asking = form('codes', markup`<button>${ask}</button>`);
  const entering = markup`${codeField(words)}<p class="actions"><button class="first">${confirm}</button></p>`;
  return markup`${asking}${form('device', entering)}`;
}

const CODE_INPUT = markup`<input type="text" name="code" required inputmode="numeric" pattern="[0-9 ]*" maxlength="12" autocomplete="one-time-code">`;

function codeField({ code }: Wording): Markup {
  return markup`<label>${code.label}${CODE_INPUT}</label>`;
}
