import type { Part } from './later.ts';

/** What a first look does without. */
export const parts = {
  detail: { load: () => import('./detail.ts') } as Part<typeof import('./detail.ts')>,
};
