import type { Part } from './later.ts';

/** What a first look does without. */
export const parts = {
  /** Asked for as soon as there is a drawing to take hold of. */
  gestures: { load: () => import('./gestures/zoom.ts') } as Part<typeof import('./gestures/zoom.ts')>,
  detail: { load: () => import('./detail.ts') } as Part<typeof import('./detail.ts')>,
};
