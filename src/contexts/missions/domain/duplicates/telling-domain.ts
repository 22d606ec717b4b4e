/** Providers of mail and of pages whose domain says nothing of who uses it. */
const OF_EVERYBODY: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.it', 'hotmail.com', 'hotmail.it', 'live.com', 'live.it'],
  ...['msn.com', 'icloud.com', 'me.com', 'yahoo.com', 'yahoo.it', 'proton.me', 'protonmail.com', 'gmx.com', 'gmx.net'],
  ...['libero.it', 'virgilio.it', 'tiscali.it', 'alice.it', 'tin.it', 'tim.it', 'fastwebnet.it', 'aruba.it'],
  ...['pec.it', 'legalmail.it', 'arubapec.it', 'postecert.it'],
  ...['mail.ru', 'bk.ru', 'list.ru', 'inbox.ru', 'yandex.ru', 'yandex.com', 'yandex.kz', 'ya.ru', 'rambler.ru'],
  ...['mail.uz', 'umail.uz', 'inbox.uz', 'exat.uz', 'mail.kz', 'qq.com', '163.com', '126.com'],
  ...['facebook.com', 'instagram.com', 'linkedin.com', 't.me', 'telegram.me', 'vk.com', 'youtube.com', 'google.com'],
  ...['alibaba.com', 'europages.com', 'europages.it', 'made-in-china.com'],
]);

/** Parts that many domains begin with, for a page or for mail. */
const COMMON_BEGINNING = /^(www\d?|m|mail|pec)\.(?=[^.]+\.)/;

/** The domain of a company, from where its page is or its mail goes; null where there is none, or one that many use. */
export function tellingDomain(addressOrMailbox: string | null): string | null {
  if (addressOrMailbox === null) return null;
  const text = addressOrMailbox.trim().toLowerCase();
  const host = text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : hostOf(text);
  const domain = host.replace(COMMON_BEGINNING, '');
  return domain.includes('.') && !OF_EVERYBODY.has(domain) ? domain : null;
}

function hostOf(address: string): string {
  const whole = /^https?:\/\//.test(address) ? address : `https://${address}`;
  return URL.canParse(whole) ? new URL(whole).hostname : '';
}
