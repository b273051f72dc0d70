import type { Label } from '@dateline/layout';

type Runs = Label['lines'][number]['runs'];

/** Half an em, as a run of its own: unlike an offset it holds in both directions, and whoever copies the words gets a blank. */
const blank: Runs[number] = { text: '\u2002', role: 'date' };

/** The runs of a line with the blanks between them. */
export const spaced = (runs: Runs): Runs => runs.flatMap((run, i) => (i === 0 ? [run] : [blank, run]));
