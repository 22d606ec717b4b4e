import { LOCALES, type PageView } from '../domain/page-view.js';
import type { Wording } from '../wording/wording.js';
import { wordings } from '../wording/wordings.js';
import type { PageForms } from './forms-of-page.js';
import { Markup, markup } from './markup.js';

const TAKEOVER = 'takeover';
const DEVICE = 'device';

const CHECKED = new Markup(' checked');
const SELECTED = new Markup(' selected');

/** What somebody sees whose browser is not known: that a code opens the page. */
export function guardedBox(view: PageView, words: Wording, forms: PageForms): Markup {
  const { guardedHeading, guardedExplained } = words.code;
  const said = markup`<h2>${guardedHeading}</h2><p>${guardedExplained}</p>`;
  return markup`<section class="box">${said}${codeForms(view, words, forms)}</section>`;
}

/** For whoever wants to do what a code is needed for, in a browser that is known. */
export function codeBox(view: PageView, words: Wording, forms: PageForms): Markup {
  const { heading, needsCode } = words.privacy;
  const said = markup`<summary>${heading}</summary><p>${needsCode}</p>`;
  return markup`<details class="box"${forms.openFor(DEVICE)}>${said}${codeForms(view, words, forms)}</details>`;
}

/** Letting a colleague attend instead. */
export function colleagueBox(view: PageView, words: Wording, forms: PageForms): Markup {
  const { heading, explained, send } = words.colleague;
  if (view.areCodesLocked) return markup`<section class="box"><p>${words.code.locked}</p></section>`;
  const colleague = markup`${codeField(TAKEOVER, words, forms)}
${emailField(words, forms)}
${spokenField(words, forms)}
${writtenToField(view, words, forms)}
<p class="actions"><button class="first">${send}</button></p>`;
  const asking = forms.form('codes', markup`<button>${words.code.ask}</button>`);
  const said = markup`<summary>${heading}</summary><p>${explained}</p>`;
  const open = forms.openFor(TAKEOVER);
  return markup`<details class="box"${open}>${said}${asking}${forms.form(TAKEOVER, colleague)}</details>`;
}

function emailField({ colleague }: Wording, forms: PageForms): Markup {
  const [email = ''] = forms.filledIn(TAKEOVER, 'email');
  const marks = forms.marksOf(TAKEOVER, 'email');
  const input = markup`<input type="email" name="email" required maxlength="254" autocomplete="email" value="${email}"${marks}>`;
  return markup`<label>${colleague.email}${input}</label>${forms.fault(TAKEOVER, 'email')}`;
}

function spokenField({ colleague }: Wording, forms: PageForms): Markup {
  const spoken = forms.filledIn(TAKEOVER, 'speaks');
  const marks = forms.marksOf(TAKEOVER, 'speaks');
  const boxes = LOCALES.map((locale) => {
    const checked = spoken.includes(locale) ? CHECKED : null;
    const box = markup`<input type="checkbox" name="speaks" value="${locale}"${checked}${marks}>`;
    return markup`<label class="choice">${box}<span lang="${locale}">${wordings[locale].languageName}</span></label>`;
  });
  return markup`<fieldset><legend>${colleague.languages}</legend>${boxes}${forms.fault(TAKEOVER, 'speaks')}</fieldset>`;
}

/** At first the language in which the page is read. */
function writtenToField({ locale }: PageView, { colleague }: Wording, forms: PageForms): Markup {
  const [chosen = locale] = forms.filledIn(TAKEOVER, 'writtenTo');
  const options = LOCALES.map((one) => {
    const selected = one === chosen ? SELECTED : null;
    return markup`<option value="${one}" lang="${one}"${selected}>${wordings[one].languageName}</option>`;
  });
  return markup`<label>${colleague.writtenTo}<select name="writtenTo">${options}</select></label>`;
}

function codeForms({ areCodesLocked }: PageView, words: Wording, forms: PageForms): Markup {
  const { ask, confirm, locked } = words.code;
  if (areCodesLocked) return markup`<p>${locked}</p>`;
  const asking = forms.form('codes', markup`<button>${ask}</button>`);
  const button = markup`<p class="actions"><button class="first">${confirm}</button></p>`;
  return markup`${asking}${forms.form(DEVICE, markup`${codeField(DEVICE, words, forms)}${button}`)}`;
}

/** A code that was wrong is not shown again; one that was not tried, or not used up, is. */
function codeField(path: string, { code }: Wording, forms: PageForms): Markup {
  const [entered = ''] = forms.isFaulty(path, 'code') ? [] : forms.filledIn(path, 'code');
  const marks = forms.marksOf(path, 'code');
  const input = markup`<input type="text" name="code" required inputmode="numeric" pattern="[0-9 ]*" maxlength="12" autocomplete="one-time-code" value="${entered}"${marks}>`;
  return markup`<label>${code.label}${input}</label>${forms.fault(path, 'code')}`;
}
