/** What the standard leaves open and a reader must choose; recorded in each extent that depends on it. */
export interface CalendarPolicy {
  /** Seasons 21–24 are "independent of location": whole months (`meteorological`) or calendar quarters. */
  readonly season: 'meteorological' | 'calendar';
  readonly hemisphere: 'north' | 'south';
}

export const defaultPolicy: CalendarPolicy = Object.freeze({ season: 'meteorological', hemisphere: 'north' });
