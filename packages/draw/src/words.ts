import type { Label } from '@dateline/layout';

type Runs = Label['lines'][number]['runs'];

/** Half an em between runs: unlike an offset it holds in both directions, and whoever copies the words gets a blank. */
export const blank = '\u2002';

/** The runs of a line with the blanks between them. */
export const spaced = (runs: Runs): Runs =>
  runs.flatMap((run, i) => (i === 0 ? [run] : [{ text: blank, role: 'date' } as const, run]));
