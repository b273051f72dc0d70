/** Property tests with a hundred runs at most, the same ones each time: each mutant is met by all that covers it. */
import { vi } from 'vitest';

vi.mock('fast-check', async (load) => {
  const real = await load<typeof import('fast-check')>();
  const assert = ((property: Parameters<typeof real.assert>[0], options?: { readonly numRuns?: number }) =>
    real.assert(property, {
      ...options,
      numRuns: Math.min(options?.numRuns ?? 100, 100),
    })) as typeof real.assert;
  return { ...real, assert, default: { ...real.default, assert } };
});
