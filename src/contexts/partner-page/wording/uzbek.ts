import type { Wording } from './wording.js';

export const uzbek: Wording = {
  languageName: 'Oʻzbekcha',
  quoted: (name) => `“${name}”`,
  title: (mission) => `Uchrashuvlaringiz: ${mission}`,
  forCompany: (company) => `Kompaniya: ${company}`,
  place: (venue, city, days) => `${venue}, ${city} · ${days}`,
  twoClocks: (venueCity, otherCity) => `Vaqt mahalliy (${venueCity}); qavs ichida ${otherCity} vaqti.`,
  asked: {
    heading: 'Javobingiz kutilmoqda',
    none: 'Hech kim sizdan javob kutmayapti.',
    whyYou: 'Nega aynan siz',
    theirMessage: 'Ularning xabari',
    reason: {
      products: (names) => (names === '' ? 'Ular siz izlagan narsani taklif qiladi.' : `Umumiy mahsulotlar: ${names}.`),
      roles: () => 'Ular sizning vazifangizdagi hamkorni izlaydi.',
      segments: () => 'Mijozlaringiz bir xil.',
      price_level: () => 'Narx darajalaringiz mos keladi.',
      certifications: () => 'Ularda siz soʻragan sertifikatlar bor.',
      country: (names) =>
        names === '' ? 'Ular sizning mamlakatingizda sotmoqchi.' : `Ular bu yerda sotmoqchi: ${names}.`,
      territories: () => 'Siz ularga kerakli hududlarni qamrab olasiz.',
      channels: () => 'Savdo kanallaringiz bir xil.',
      volume: () => 'Ikki tomonning yillik hajmlari asosan mos keladi.',
      size: () => 'Kompaniya hajmi qarshi tomon izlaganidek.',
      years_active: () => 'Profillarga koʻra, bir necha yildan beri faoliyat yuritadi.',
      presence: () => 'Ularning bozordagi oʻrni siz kutgandek.',
      trade_terms: () => 'Yetkazish va toʻlov shartlaringiz umumiy.',
      seniority: () => 'Profillarga koʻra, uchrashuvga qaror qabul qila oladiganlar keladi.',
    },
    sharedLanguages: (names) => `Ikkalangiz gapiradigan tillar: ${names}.`,
    interpreterPlanned: 'Uchrashuvda tarjimon boʻladi.',
    timeFollows: 'Kun, vaqt va stol jadvalda ikkala soat boʻyicha koʻrsatiladi.',
    proposedTime: (time) => `Ular taklif qiladi: ${time}.`,
    answerUntil: (time) => `Shu vaqtgacha javob bering: ${time}.`,
    accept: 'Qabul qilaman',
    cannot: 'Imkonim yoʻq',
    cannotExplained: 'Kompaniyaga faqat uchrashuv boʻlmasligi aytiladi.',
    reasonLabel: 'Sabab (uni faqat tashkilotchi oʻqiydi; boʻsh qoldirish mumkin)',
    cannotSend: 'Uchrashuvni rad etish',
  },
  otherTime: {
    heading: 'Boshqa vaqt',
    explained: 'Siz rozisiz, lekin boshqa vaqtda. Boshqa kompaniya uni qabul qiladi yoki boshqasini taklif etadi.',
    none: 'Ikkalangizga mos boshqa vaqt yoʻq. Tashkilotchidan soʻrang.',
    send: 'Shu vaqtni taklif qilish',
  },
  agreed: {
    heading: 'Uchrashuvlaringiz',
    none: 'Hali birorta uchrashuv kelishilmagan.',
    timeFollows: 'Kun, vaqt va stol keyinroq maʼlum qilinadi.',
    table: (label) => `${label}-stol`,
    interpreter: (label) => `tarjimon: ${label}`,
    noInterpreter: 'tarjimonsiz',
    calendarFile: 'Taqvimga qoʻshish',
  },
  colleague: {
    heading: 'Hamkasbim boradi',
    explained:
      'Oʻrningizga hamkasbingiz kelishi mumkin. Taklif etilgan pochtaga kod yuboramiz; u bilan hamkasbingiz bu sahifani oladi, avvalgi havolalar esa uni faqat koʻrsatadi.',
    email: 'Hamkasbning elektron pochtasi',
    languages: 'Hamkasb gapiradigan tillar',
    send: 'Oʻrnimga hamkasbim keladi',
    mailText: (company, url) =>
      `Endi ${company} uchrashuvlarida siz ishtirok etasiz. Bu sizning sahifangiz: unda qachon va qayerda hamda nima javob kutayotgani koʻrsatilgan.\n\n${url}`,
  },
  code: {
    guardedHeading: 'Bu sahifa boshqa qurilmada ishlatilmoqda',
    guardedExplained:
      'Sizning nomingizdan hech kim javob bermasligi uchun bu yerda faqat asosiysi koʻrsatiladi. Qolganini taklif etilgan pochtaga yuboriladigan kod ochadi.',
    ask: 'Taklif etilgan pochtaga kod yuborish',
    label: 'Olti raqamli kod',
    confirm: 'Sahifani shu qurilmada ochish',
    locked:
      'Besh marta notoʻgʻri kod kiritilgani uchun bu havola kod qabul qilmaydi. Tashkilotchidan yangi havola soʻrang.',
    mailSubject: (mission) => `Sizning kodingiz: ${mission}`,
    mailText: (code, mission, company) =>
      `Kodingiz: ${code}. U 15 daqiqa amal qiladi.\n\nUni ${company} sahifasida (${mission}) soʻrashdi: sahifani boshqa qurilmada ochish yoki oʻrningizga kelish uchun. Bundan xabaringiz boʻlmasa, hech narsa qilmang.`,
  },
  closedExplained: 'Endi oʻrningizga boshqa odam keladi. Bu sahifa faqat rejalashtirilganini koʻrsatadi.',
  privacy: {
    heading: 'Maʼlumotlaringiz',
    notice: (version) => `Maxfiylik haqida bildirish, ${version}-nashr`,
    kept: {
      heading: 'Nimalar saqlanadi',
      contact: (ways) => `Siz bilan bogʻlanish: ${ways}.`,
      profiles: (count) => `Profilingiz nusxalari: ${count}.`,
      requests: (requestCount, meetingCount) => `Soʻrovlar: ${requestCount}; uchrashuvlar: ${meetingCount}.`,
      messages: (count) => `Sizga yuborilgan xabarlar: ${count}.`,
    },
    purposesHeading: 'Nima uchun ishlatiladi',
    purposes: [
      'Uchrashuvlaringizni tashkil etish va oʻtkazish: jamoat manfaatidagi vazifa.',
      'Ular haqida sizga yozish: jamoat manfaatidagi vazifa.',
    ],
    followUp:
      'Keyinroq uchrashuvlar natijasini soʻrashingiz va boshqa missiyalarga taklif qilishingiz mumkin (mening roziligim; uni shu yerda qaytarib olishim mumkin)',
    keep: 'Saqlash',
    download: 'Men haqimda saqlanganini yuklab olish',
    erase: 'Maʼlumotlarimni oʻchirish',
    eraseExplained:
      'Aloqa maʼlumotingiz, xabarlaringiz va kompaniya haqida yozganlaringiz oʻchiriladi, siz endi ishtirok etmaysiz. Siz bilan uchrashishi kerak boʻlganlar faqat kimdir voz kechganini koʻradi.',
    eraseCertain: 'Ha, maʼlumotlarim oʻchirilsin va uchrashuvlarim bekor qilinsin',
    needsCode: 'Buning uchun avval taklif etilgan pochtaga yuboriladigan kodni kiriting.',
  },
  notices: {
    accepted: 'Qabul qilindi. Boshqa kompaniyaga xabar beriladi.',
    declined: 'Rad etildi. Kompaniyaga faqat uchrashuv boʻlmasligi aytiladi.',
    'time-proposed': 'Taklif qilindi. Boshqa kompaniya javob berganda sizga xabar beriladi.',
    'code-sent': 'Kod taklif etilgan pochtaga yuborildi. Uni 15 daqiqa ichida quyida kiriting.',
    confirmed: 'Bu qurilma endi tanish.',
    'handed-over': 'Endi siz ishtirok etasiz. Sizning havolangiz pochtangizga yuborildi.',
    'already-sent': 'Bu avval yuborilgan, hech narsa ikki marta bajarilmadi. Hozirgi holat shunday.',
    'consent-kept': 'Saqlandi.',
    erased: 'Maʼlumotlaringiz oʻchirildi, ishtirokingiz bekor qilindi.',
  },
  problemTitle: 'Amalga oshmadi',
  problems: {
    'link-unknown': 'Bu havola toʻliq emas yoki hech qachon berilmagan. Uni kelgan xabardan qayta oching.',
    'link-expired': 'Bu havolaning muddati tugagan. Tashkilotchidan yangisini soʻrang.',
    'link-revoked': 'Bu havola bekor qilingan. Tashkilotchidan yangisini soʻrang.',
    'token-forged':
      'Bu shakl shu sahifaniki emas, hech narsa oʻzgarmadi. Sahifani qayta ochib, oʻsha yerda javob bering.',
    'token-expired': 'Sahifa juda uzoq ochiq turdi, hech narsa oʻzgarmadi. Uni qayta ochib, oʻsha yerda javob bering.',
    'form-unreadable': 'Shakldagi nimadir oʻqilmadi yoki juda uzun; hech narsa oʻzgarmadi. Yozganingizni tekshiring.',
    'page-guarded': 'Bu qurilma notanish, hech narsa oʻzgarmadi. Avval taklif etilgan pochtadagi kodni kiriting.',
    'page-closed': 'Oʻrningizga boshqa odam keladi, hech narsa oʻzgarmadi. Undan yoki tashkilotchidan soʻrang.',
    'not-confirmed': 'Buning uchun avval taklif etilgan pochtadagi kod kiritilishi kerak. Hech narsa oʻzgarmadi.',
    'request-unknown': 'Bunday soʻrov endi yoʻq. Hozirgi holat shunday.',
    'request-closed':
      'Bu soʻrov yopilgan: javob berilgan, qaytarib olingan yoki muddati oʻtgan. Hech narsa oʻzgarmadi.',
    'request-expired': 'Bu soʻrovga javob berish muddati tugagan. Hech narsa oʻzgarmadi; tashkilotchi yordam beradi.',
    'time-not-feasible':
      'Kimdir tezroq boʻldi: bu vaqtda endi uchrashib boʻlmaydi. Hech narsa oʻzgarmadi; boshqa vaqtni tanlang.',
    'colleague-needs-interpreter':
      'Hamkasb tillari va siz uchrashadigan kompaniya tillari orasida tarjima qiladigan odam yoʻq. Hech narsa oʻzgarmadi; boshqa tilda gapiradigan hamkasbni tanlang yoki tashkilotchidan soʻrang.',
    'participation-full':
      'Ikkovidan birida yana uchrashuvga joy qolmagan. Hech narsa oʻzgarmadi; tashkilotchi yordam beradi.',
    'participation-withdrawn': 'Boshqa kompaniya endi ishtirok etmaydi. Hech narsa oʻzgarmadi.',
    'answer-refused':
      'Endi bunday javob berib boʻlmaydi: vaqt band yoki oʻtib ketgan. Hech narsa oʻzgarmadi; qayta tanlang.',
    'code-missing': 'Kutilayotgan kod yoʻq. Yangisini soʻrang.',
    'code-expired': 'Bu kodning muddati tugagan. Yangisini soʻrang.',
    'code-wrong': 'Kod notoʻgʻri.',
    'codes-locked':
      'Besh marta notoʻgʻri kod kiritildi: havola endi kod qabul qilmaydi. Tashkilotchidan yangi havola soʻrang.',
    'too-many-codes':
      'Bir soat ichida bir nechta kod yuborildi. Oxirgisini kiriting yoki bir soatdan keyin urinib koʻring.',
    'code-not-sent': 'Kodni yuborib boʻlmadi. Keyinroq urinib koʻring yoki tashkilotchidan soʻrang.',
    'no-mailbox': 'Kod yuboriladigan pochta maʼlum emas. Tashkilotchidan soʻrang.',
    'not-ready': 'Hozircha ulanib boʻlmayapti. Hech narsa oʻzgarmadi: birozdan keyin urinib koʻring.',
    'internal-error':
      'Bizda nimadir buzildi, hech narsa oʻzgarmadi. Qayta urinib koʻring; takrorlansa, tashkilotchiga ayting.',
  },
  attemptsLeft: (attempts) => `Qolgan urinishlar: ${attempts}.`,
  back: 'Sahifaga qaytish',
};
