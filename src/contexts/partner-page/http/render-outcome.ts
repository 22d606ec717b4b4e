import type { Id } from '../../../kernel/id.js';
import type { Interest, NextStep, OutcomeView } from '../domain/page-view.js';
import type { Wording } from '../wording/wording.js';
import type { PageForms } from './forms-of-page.js';
import { Markup, markup } from './markup.js';

const CHECKED = new Markup(' checked');
const SELECTED = new Markup(' selected');

/** The strongest first: whoever has something to say finds it first. */
const INTERESTS: readonly Interest[] = ['strong', 'some', 'none'];
const NEXT_STEPS: readonly NextStep[] = ['contact', 'samples', 'quote', 'visit', 'contract', 'none'];

/** Asks what came of a meeting that has begun, in two taps; folded, with what was said, or that it is to be said. */
export function outcomeForm(meetingId: Id<'Meeting'>, stands: OutcomeView, words: Wording, forms: PageForms): Markup {
  const { outcome } = words;
  const path = `meetings/${meetingId}/outcome`;
  const isSaid = stands.interest !== null || stands.nextStep !== null;
  const summary = `${outcome.heading} · ${isSaid ? outcome.said : outcome.toSay}`;
  const content = markup`<input type="hidden" name="seen" value="${stands.changedAt}">
${interestField(path, stands, words, forms)}
${nextStepField(path, stands, words, forms)}
${noteField(path, stands, words, forms)}
<p class="faint">${outcome.whoReads}</p><p class="actions"><button class="first">${outcome.save}</button></p>`;
  return markup`<details${forms.openFor(path)}><summary>${summary}</summary>${forms.form(path, content)}</details>`;
}

function interestField(path: string, { interest }: OutcomeView, { outcome }: Wording, forms: PageForms): Markup {
  const [chosen = interest] = forms.filledIn(path, 'interest');
  const choices = INTERESTS.map((one) => {
    const button = markup`<input type="radio" name="interest" value="${one}"${one === chosen ? CHECKED : null}>`;
    return markup`<label class="choice">${button}<span>${outcome.interests[one]}</span></label>`;
  });
  return markup`<fieldset><legend>${outcome.interest}</legend>${choices}</fieldset>`;
}

function nextStepField(path: string, { nextStep }: OutcomeView, { outcome }: Wording, forms: PageForms): Markup {
  const [chosen = nextStep] = forms.filledIn(path, 'nextStep');
  const options = NEXT_STEPS.map((one) => {
    return markup`<option value="${one}"${one === chosen ? SELECTED : null}>${outcome.nextSteps[one]}</option>`;
  });
  const all = markup`<option value="">${outcome.unsaid}</option>${options}`;
  return markup`<label>${outcome.nextStep}<select name="nextStep">${all}</select></label>`;
}

function noteField(path: string, { note }: OutcomeView, { outcome }: Wording, forms: PageForms): Markup {
  const [written = note] = forms.filledIn(path, 'note');
  const marks = forms.marksOf(path, 'note');
  // A browser drops the first new line after the tag.
  const field = markup`<textarea name="note" rows="2" maxlength="2000"${marks}>
${written}</textarea>`;
  return markup`<label>${outcome.note}${field}</label>${forms.fault(path, 'note')}`;
}
