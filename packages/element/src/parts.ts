import { partOf } from './later.ts';

/** What a first look does without. */
export const parts = {
  address: partOf(() => import('./address.ts')),
  find: partOf(() => import('./find.ts')),
  filter: partOf(() => import('./filterPanel.ts')),
  help: partOf(() => import('./help.ts')),
  overview: partOf(() => import('./overview.ts')),
  table: partOf(() => import('./table.ts')),
  detail: partOf(() => import('./detail.ts')),
};
