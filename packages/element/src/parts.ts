import type { Part } from './later.ts';

/** What a first look does without. */
export const parts = {
  address: { load: () => import('./address.ts') } as Part<typeof import('./address.ts')>,
  find: { load: () => import('./find.ts') } as Part<typeof import('./find.ts')>,
  filter: { load: () => import('./filterPanel.ts') } as Part<typeof import('./filterPanel.ts')>,
  help: { load: () => import('./help.ts') } as Part<typeof import('./help.ts')>,
  overview: { load: () => import('./overview.ts') } as Part<typeof import('./overview.ts')>,
  table: { load: () => import('./table.ts') } as Part<typeof import('./table.ts')>,
  detail: { load: () => import('./detail.ts') } as Part<typeof import('./detail.ts')>,
};
