/** An item of the programme as an organiser would type it. */
interface DemoItem {
  readonly kind: 'ceremony' | 'meal' | 'transfer';
  /** In Italian and English, as the delegation and its hosts read. */
  readonly title: string;
  readonly place: string;
  readonly startTime: string;
  readonly endTime: string;
}

const BUS: DemoItem = {
  kind: 'transfer',
  title: 'Bus dall’hotel / Bus from the hotel',
  place: 'Hotel',
  startTime: '08:30',
  endTime: '08:50',
};
const LUNCH: DemoItem = {
  kind: 'meal',
  title: 'Pranzo / Lunch',
  place: 'Demo venue, foyer',
  startTime: '12:30',
  endTime: '13:30',
};
const FIRST_DAY: readonly DemoItem[] = [
  {
    kind: 'ceremony',
    title: 'Apertura / Opening',
    place: 'Demo venue',
    startTime: '09:00',
    endTime: '09:20',
  },
  { kind: 'meal', title: 'Cena di benvenuto / Welcome dinner', place: 'Hotel', startTime: '19:00', endTime: '21:00' },
];
const LAST_DAY: readonly DemoItem[] = [
  {
    kind: 'ceremony',
    title: 'Saluti / Farewell',
    place: 'Demo venue',
    startTime: '16:45',
    endTime: '17:15',
  },
];

/** What the days of the demo mission (`yyyy-mm-dd`, in order) hold beside meetings; none of it takes time of a slot. */
export function demoProgramme(days: readonly string[]) {
  return days.flatMap((day, index) => {
    const own = [...(index === 0 ? FIRST_DAY : []), ...(index === days.length - 1 ? LAST_DAY : [])];
    return [BUS, LUNCH, ...own].map((item) => ({ id: null, day, ...item }));
  });
}
