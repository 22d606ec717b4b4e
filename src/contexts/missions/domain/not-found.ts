/** What is asked for is not there, or not for whoever asks. */
export interface NotFound {
  readonly type: 'not-found';
  readonly what: 'mission' | 'participant' | 'import';
}
