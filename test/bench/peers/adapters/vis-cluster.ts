import { vis } from './vis.ts';

export const peer = vis('vis-cluster', { cluster: { maxItems: 5 } } as never);
