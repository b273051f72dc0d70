/** Random means seeded: the same cases on every run, others with `SEED=7 npm test`. A failure prints its seed. */
import fc from 'fast-check';

const given = typeof process === 'undefined' ? undefined : process.env['SEED'];
fc.configureGlobal({ seed: given ? Number(given) : 20250831 });
