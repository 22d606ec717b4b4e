import type { Wording } from './wording.js';

export const russian: Wording = {
  dayLocale: 'ru',
  milan: 'Милан',
  goneCompany: 'участник, отказавшийся от участия',
  greeting: (company) => `Здравствуйте, ${company}!`,
  agenda: {
    firstSubject: (mission) => `Ваше расписание: ${mission}`,
    firstIntroduction: 'Вот ваше расписание встреч.',
    changeSubject: (mission) => `Ваше расписание изменилось: ${mission}`,
    changeIntroduction: 'Ваше расписание изменилось. Ниже указано, что именно; всё остальное остаётся как было.',
    added: 'Новая встреча',
    changed: 'Встреча изменена',
    cancelled: 'Встреча отменена',
    before: 'Было',
    now: 'Стало',
    calendarFiles: 'Приложенные файлы обновят ваш календарь.',
  },
  day: {
    subject: (mission) => `Ваши встречи сегодня: ${mission}`,
    introduction: 'Это ваши сегодняшние встречи, которые ещё впереди.',
  },
  wishes: {
    subject: (mission) => `Ваши пожелания: ${mission}`,
    introduction:
      'Укажите, с кем хотите встретиться, пока это возможно: пожелания учитываются при составлении расписания.',
    none: 'Вы ещё не указали, с кем хотите встретиться.',
    left: (gold, silver) => `Осталось пожеланий: золотых — ${String(gold)}, серебряных — ${String(silver)}.`,
    until: (moment) => `Срок пожеланий: ${moment}`,
  },
  standby: {
    subject: (company) => `Освободилась встреча: ${company}`,
    introduction: 'В расписании освободилось место, и несколько минут оно остаётся за вами.',
    answerUntil: (moment) => `Место за вами до: ${moment}`,
    passesOn: 'Без ответа место перейдёт к другим; остальное ваше расписание не изменится.',
  },
  handOver: {
    subject: (mission) => `Теперь участвуете вы: ${mission}`,
    introduction: (company) =>
      `Теперь во встречах компании ${company} участвуете вы. Эта страница ваша: на ней видно, когда и где встречи и что ждёт ответа.`,
    toPage: 'На вашу страницу',
  },
  earlierMailbox: {
    subject: (mission) => `Встречи переданы на другой адрес: ${mission}`,
    introduction:
      'Теперь письма об этих встречах идут на другой адрес. Вложенные файлы уберут их из вашего календаря; сами встречи остаются в силе.',
  },
  requests: {
    news: {
      asked: (company) => `Запрос на встречу от ${company}`,
      accepted: (company) => `Согласована встреча: ${company}`,
      declined: (company) => `Запрос на встречу отклонён: ${company}`,
      withdrawn: (company) => `Запрос на встречу отозван: ${company}`,
      expired: (company) => `Срок запроса на встречу истёк: ${company}`,
      'time-proposed': (company) => `Предложено время встречи: ${company}`,
      reminded: (company) => `Ваш ответ всё ещё ждут: ${company}`,
      'colleague-comes': (company) => `На встречу придёт другой сотрудник: ${company}`,
    },
    proposedTime: (time) => `Предложенное время: ${time}`,
    agreedTime: (time) => `Согласованное время: ${time}`,
    severalSubject: (mission) => `Новости о ваших встречах: ${mission}`,
    introduction: 'Есть новости о запросах на встречи.',
    actedForByOrganiser: 'Внесено организатором.',
    accepted: 'День, время и стол будут указаны в расписании.',
    tableFollows: 'Подтверждение времени и стол будут указаны в расписании.',
  },
  table: (label) => `стол ${label}`,
  interpreter: (label) => `переводчик: ${label}`,
  noInterpreter: 'без переводчика',
  meetingWith: (company) => `Встреча: ${company}`,
  calendarName: (mission) => `Встречи: ${mission}`,
  toAgenda: 'Ваше расписание',
  toRequests: 'Ваши запросы',
  toWishes: 'Ваши пожелания',
  toOffer: 'Ответить сейчас',
  twoClocks: (venueCity, otherCity) => `Указано местное время (${venueCity}), в скобках — ${otherCity}.`,
  footer: (mission) => `Автоматическое сообщение Incontro от имени организатора: ${mission}.`,
};
