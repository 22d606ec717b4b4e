import type { Wording } from './wording.js';

export const uzbek: Wording = {
  dayLocale: 'uz',
  milan: 'Milan',
  goneCompany: 'ishtirok etishdan voz kechgan ishtirokchi',
  greeting: (company) => `Hurmatli ${company},`,
  agenda: {
    firstSubject: (mission) => `Sizning jadvalingiz: ${mission}`,
    firstIntroduction: 'Bu sizning uchrashuvlar jadvalingiz.',
    changeSubject: (mission) => `Jadvalingiz oʻzgardi: ${mission}`,
    changeIntroduction: 'Jadvalingiz oʻzgardi. Quyida faqat oʻzgarganlari; qolgani avvalgidek.',
    added: 'Yangi uchrashuv',
    changed: 'Uchrashuv oʻzgardi',
    cancelled: 'Uchrashuv bekor qilindi',
    before: 'Avval',
    now: 'Endi',
    calendarFiles: 'Ilova qilingan fayllar taqvimingizni yangilaydi.',
  },
  day: {
    subject: (mission) => `Bugungi uchrashuvlaringiz: ${mission}`,
    introduction: 'Bular bugun hali oʻtadigan uchrashuvlaringiz.',
  },
  wishes: {
    subject: (mission) => `Istaklaringiz: ${mission}`,
    introduction:
      'Kim bilan uchrashmoqchi ekaningizni hozircha bildirishingiz mumkin: istaklar jadval tuzilganda hisobga olinadi.',
    none: 'Kim bilan uchrashmoqchi ekaningizni hali bildirmagansiz.',
    left: (gold, silver) => `Qolgan istaklar: oltin — ${String(gold)}, kumush — ${String(silver)}.`,
    until: (moment) => `Istaklar muddati: ${moment}`,
  },
  standby: {
    subject: (company) => `Uchrashuv uchun joy boʻshadi: ${company}`,
    introduction: 'Jadvalda joy boʻshadi va u bir necha daqiqa siz uchun saqlanadi.',
    answerUntil: (moment) => `Joy siz uchun saqlanadi: ${moment} gacha`,
    passesOn: 'Javob boʻlmasa, joy boshqaga oʻtadi; jadvalingizda boshqa hech narsa oʻzgarmaydi.',
  },
  handOver: {
    subject: (mission) => `Endi siz ishtirok etasiz: ${mission}`,
    introduction: (company) =>
      `Endi ${company} uchrashuvlarida siz ishtirok etasiz. Bu sahifa sizniki: uchrashuvlar qachon va qayerda boʻlishi hamda nima javob kutayotgani unda koʻrinadi.`,
    toPage: 'Sahifangizga',
  },
  earlierMailbox: {
    subject: (mission) => `Uchrashuvlar boshqa manzilga oʻtdi: ${mission}`,
    introduction:
      'Bundan buyon bu uchrashuvlar haqidagi xabarlar boshqa manzilga yuboriladi. Ilova qilingan fayllar ularni kalendaringizdan olib tashlaydi; uchrashuvlarning oʻzi oʻz kuchida qoladi.',
  },
  requests: {
    news: {
      asked: (company) => `Uchrashuv soʻrovi: ${company}`,
      accepted: (company) => `Uchrashuv kelishildi: ${company}`,
      declined: (company) => `Uchrashuv soʻrovi rad etildi: ${company}`,
      withdrawn: (company) => `Uchrashuv soʻrovi qaytarib olindi: ${company}`,
      expired: (company) => `Uchrashuv soʻrovining muddati oʻtdi: ${company}`,
      'time-proposed': (company) => `Uchrashuv vaqti taklif qilindi: ${company}`,
      reminded: (company) => `Javobingiz hali kutilmoqda: ${company}`,
      'colleague-comes': (company) => `Uchrashuvga boshqa xodim keladi: ${company}`,
    },
    proposedTime: (time) => `Taklif qilingan vaqt: ${time}`,
    agreedTime: (time) => `Kelishilgan vaqt: ${time}`,
    severalSubject: (mission) => `Uchrashuvlaringiz haqida yangiliklar: ${mission}`,
    introduction: 'Uchrashuv soʻrovlari boʻyicha yangiliklar bor.',
    actedForByOrganiser: 'Tashkilotchi tomonidan kiritilgan.',
    accepted: 'Kun, vaqt va stol jadvalda koʻrsatiladi.',
    tableFollows: 'Vaqtning tasdigʻi va stol jadvalda koʻrsatiladi.',
  },
  table: (label) => `${label}-stol`,
  interpreter: (label) => `tarjimon: ${label}`,
  noInterpreter: 'tarjimonsiz',
  meetingWith: (company) => `Uchrashuv: ${company}`,
  calendarName: (mission) => `Uchrashuvlar: ${mission}`,
  toAgenda: 'Sizning jadvalingiz',
  toRequests: 'Sizning soʻrovlaringiz',
  toWishes: 'Sizning istaklaringiz',
  toOffer: 'Hozir javob bering',
  twoClocks: (venueCity, otherCity) => `Vaqt mahalliy (${venueCity}); qavs ichida ${otherCity} vaqti.`,
  footer: (mission) => `Incontro dasturining avtomatik xabari, tashkilotchi nomidan: ${mission}.`,
};
