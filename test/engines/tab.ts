/** A page in any of the three engines, with a real keyboard, and with what its accessibility says of it. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page; it sees nothing but what it is given. */
  run<Result, Given = undefined>(
    work: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result>;
  /** Keys by name, held together with `+`: `Tab`, `Shift+Tab`, `a`. */
  press(...keys: string[]): Promise<void>;
  /** What is written, in whatever script. */
  type(text: string): Promise<void>;
  /** What a screen reader would say of where the keyboard is. */
  focused(): Promise<Voice>;
  /** What a screen reader would find in the page, in its order. */
  tree(): Promise<Voice[]>;
  /** How many nodes a screen reader has to keep, where the browser tells. */
  weight?(): Promise<number>;
  /** Back from what a link has opened beside it. */
  back(): Promise<void>;
  close(): Promise<void>;
}

export interface Voice {
  readonly role: string;
  readonly name: string;
}

/** Isolates keep directions apart and are not said; which digits a language has by default, engines disagree on. */
export const spoken = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.codePointAt(0)! - 0x660))
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What is said of a page is compared by these; text and mere boxes are left to each engine. */
export const roles: ReadonlySet<string> = new Set(
  'region heading listbox option button link status search searchbox textbox checkbox toolbar table dialog group progressbar'.split(
    ' ',
  ),
);
