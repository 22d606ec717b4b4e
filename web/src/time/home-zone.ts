/** The zone of the people at home: every mission of the programme leaves from Lombardy. */
export const homeTimeZone = 'Europe/Rome';
