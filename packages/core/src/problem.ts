/** What is wrong with one place of the input, and what would mend it. Costs nothing but that place. */
export interface Problem {
  /** Path into the input: `events[3].when`, `relations[0].to`, `src`. */
  readonly path: string;
  readonly code:
    | 'missing'
    | 'type'
    | 'edtf'
    | 'order'
    | 'duplicate'
    | 'unknown'
    | 'url'
    | 'color'
    | 'limit'
    | 'load';
  /** What was expected and what came, quoting it, with the remedy. Lower case, plain text. */
  readonly message: string;
  /** Which event it concerns, by its position in the input; absent where it concerns none. */
  readonly event?: number;
}
