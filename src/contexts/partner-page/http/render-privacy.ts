import type { PrivacyView } from '../domain/page-view.js';
import type { Wording } from '../wording/wording.js';
import type { PageForms } from './forms-of-page.js';
import { Markup, markup } from './markup.js';

const CHECKED = new Markup(' checked');

/** What is kept of whoever reads the page, on what basis, and what they can do about it. */
export function privacyBox(view: PrivacyView, words: Wording, forms: PageForms): Markup {
  const { heading, notice, purposes, download } = words.privacy;
  return markup`<details class="box" id="privacy"><summary>${heading}</summary>
<h3>${words.privacy.kept.heading}</h3>
<ul>${keptLines(view, words).map((line) => markup`<li>${line}</li>`)}</ul>
${forms.form('personal-data', markup`<p class="actions"><button>${download}</button></p>`)}
<h3>${words.privacy.purposesHeading}</h3>
<ul>${purposes.map((purpose) => markup`<li>${purpose}</li>`)}</ul>
<p class="faint">${notice(view.noticeVersion)}</p>
${consentForm(view, words, forms)}
${erasureForm(words, forms)}
</details>`;
}

function keptLines(view: PrivacyView, { privacy: { kept } }: Wording): string[] {
  const { email, phone, profileVersionCount, requestCount, meetingCount, messageCount } = view;
  const ways = [email, phone].filter((way) => way !== null);
  const counted = [kept.profiles(profileVersionCount), kept.requests(requestCount, meetingCount)];
  return [...(ways.length === 0 ? [] : [kept.contact(ways.join(', '))]), ...counted, kept.messages(messageCount)];
}

function consentForm({ isFollowUpAllowed }: PrivacyView, { privacy }: Wording, forms: PageForms): Markup {
  const box = markup`<input type="checkbox" name="followUp" value="yes"${isFollowUpAllowed ? CHECKED : null}>`;
  const choice = markup`<label class="choice">${box}<span>${privacy.followUp}</span></label>`;
  return forms.form('consent', markup`${choice}<p class="actions"><button>${privacy.keep}</button></p>`);
}

function erasureForm({ privacy }: Wording, forms: PageForms): Markup {
  const { erase, eraseExplained, eraseCertain } = privacy;
  const box = markup`<input type="checkbox" name="certain" value="yes" required>`;
  const choice = markup`<label class="choice">${box}<span>${eraseCertain}</span></label>`;
  const content = markup`${choice}<p class="actions"><button class="grave">${erase}</button></p>`;
  return markup`<h3>${erase}</h3><p>${eraseExplained}</p>${forms.form('erasure', content)}`;
}
