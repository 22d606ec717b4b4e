import type { ProfileVocabulary } from './check-profile.js';
import type { Side } from './company.js';
import type { MarketProfile } from './market-profile.js';
import { type ProductNotice, productNoticesOf } from './product-notices.js';
import {
  certificateCodeOf,
  isCertificateCode,
  isIncoterm,
  nearestCertificate,
  nearestIncoterm,
  tradeTermOf,
} from './trade-vocabulary.js';
import { isInOtherScript, otherLanguageOf } from './written-language.js';

/** How something ends that counts until a day; `ends-before-mission` is past when it would be needed. */
type Ending = 'expired' | 'ends-before-mission' | 'expires-soon';

/** The days by which a profile is looked at, as ISO dates: today, and the first day of the mission, which may be past. */
export interface DaysThatCount {
  readonly today: string;
  readonly firstDay: string;
}

/** Something a profile may say but that keeps it from being of use, or soon will. */
export type ProfileNotice =
  | ProductNotice
  | ({ readonly path: string } & (
      | { readonly notice: `profile-${Ending}`; readonly validUntil: string }
      | {
          readonly notice: `certificate-${Ending}`;
          readonly code: string;
          readonly validUntil: string;
        }
      | { readonly notice: 'no-consent' | 'needs-clearance' }
      /** The official list that is in force now does not have it: nobody can be matched by it. */
      | { readonly notice: 'code-no-more'; readonly code: string }
      /** A section, which was taken once: it is kept, and nobody is matched by it. */
      | { readonly notice: 'code-too-broad'; readonly code: string }
      /** Compared with what others state word for word; `nearest` is what may be meant, or null. */
      | {
          readonly notice: 'certificate-unlisted' | 'term-unlisted';
          readonly code: string;
          readonly nearest: string | null;
        }
      | { readonly notice: 'text-in-other-script'; readonly language: string }
      | { readonly notice: 'text-in-other-language'; readonly language: string; readonly likely: string }
    ));

const SOON_DAYS = 60;
const MILLISECONDS_PER_DAY = 86_400_000;

/** What a profile says that keeps it from meetings now or soon. */
export function noticesOf(
  profile: MarketProfile,
  side: Side,
  days: DaysThatCount,
  codeStanding: ProfileVocabulary['codeStanding'],
): readonly ProfileNotice[] {
  const ending = (day: string): Ending | null => endingOf(day, days);
  const { validUntil } = profile;
  const ends = validUntil === null ? null : ending(validUntil);
  return [
    ...productNoticesOf(profile, side),
    ...profile.lines.flatMap(({ scheme, code }, index): readonly ProfileNotice[] => {
      const { kind } = codeStanding(scheme, code);
      if (kind === 'known') return [];
      const notice = kind === 'too-broad' ? 'code-too-broad' : 'code-no-more';
      return [{ path: `lines.${index}.code`, notice, code: `${scheme} ${code}` }];
    }),
    ...(ends === null || validUntil === null
      ? []
      : [{ path: 'validUntil', notice: `profile-${ends}` as const, validUntil }]),
    ...profile.certifications.flatMap((certificate, index): readonly ProfileNotice[] => {
      const day = certificate.validUntil;
      const end = day === null ? null : ending(day);
      if (end === null || day === null) return [];
      const path = `certifications.${index}.validUntil`;
      return [{ path, notice: `certificate-${end}`, code: certificate.code, validUntil: day }];
    }),
    ...unlistedWords(profile),
    ...(profile.consentsToMatching === false ? [{ path: 'consentsToMatching', notice: 'no-consent' as const }] : []),
    ...(profile.isRestricted ? [{ path: 'isRestricted', notice: 'needs-clearance' as const }] : []),
    ...misplacedTexts(profile),
  ];
}

/** Words are compared by language: a text under the wrong one meets no other. */
function misplacedTexts({ description }: MarketProfile): readonly ProfileNotice[] {
  return Object.entries(description).flatMap(([language, text]): readonly ProfileNotice[] => {
    const path = `description.${language}`;
    if (isInOtherScript(text, language)) return [{ path, notice: 'text-in-other-script', language }];
    const likely = otherLanguageOf(text, language);
    return likely === null ? [] : [{ path, notice: 'text-in-other-language', language, likely }];
  });
}

function unlistedWords({ certifications, tradeTerms }: MarketProfile): readonly ProfileNotice[] {
  return [
    ...certifications.flatMap(({ code }, index): readonly ProfileNotice[] => {
      if (isCertificateCode(certificateCodeOf(code))) return [];
      const path = `certifications.${index}.code`;
      return [{ path, notice: 'certificate-unlisted', code, nearest: nearestCertificate(code) }];
    }),
    ...tradeTerms.flatMap((code, index): readonly ProfileNotice[] => {
      if (isIncoterm(tradeTermOf(code))) return [];
      return [{ path: `tradeTerms.${index}`, notice: 'term-unlisted', code, nearest: nearestIncoterm(code) }];
    }),
  ];
}

/** ISO dates compare as texts. */
function endingOf(day: string, { today, firstDay }: DaysThatCount): Ending | null {
  if (day < today) return 'expired';
  if (day < firstDay) return 'ends-before-mission';
  return Date.parse(day) - Date.parse(today) <= SOON_DAYS * MILLISECONDS_PER_DAY ? 'expires-soon' : null;
}
