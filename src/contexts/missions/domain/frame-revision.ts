/** What of a mission is said anew as a whole, and by one at a time. */
export type FramePart = 'interpreters' | 'timetable' | 'programme' | 'venue-map' | 'settings';

/** Somebody has said it anew since it was read. */
export interface FrameMovedOn<Part extends FramePart> {
  readonly type: `${Part}-moved-on`;
  readonly basedOnVersion: number;
  readonly latestVersion: number;
}
