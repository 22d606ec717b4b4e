/** Where on its page the timetable of a mission is changed: a link that leads there opens it. */
export const TIMETABLE_PLACE = 'timetable';
