/** Text in which no record can be told: what was expected, and where. */
export class Garbled extends Error {}

/**
 * Takes the text of a file as it arrives and gives its records as they are
 * complete: of a JSON array, of a document with `events`, or of lines with a
 * record each (NDJSON).
 */
export class Records {
  #text = '';
  #form: List | Lines | undefined;

  /** @param lines Whether the file is known to have a record a line; else its text tells. */
  constructor(lines = false) {
    if (lines) this.#form = new Lines();
  }

  /** More text; the records that it completes. */
  push(more: string): readonly unknown[] {
    if (this.#form) return this.#form.push(more);
    // A file may begin with any number of blanks.
    this.#text = this.#text === '' ? more.trimStart() : this.#text + more;
    this.#form = formOf(this.#text);
    if (!this.#form) return [];
    const text = this.#text;
    this.#text = '';
    return this.#form.push(text);
  }

  /** No more text: the last records, and the document around them, where there is one, without its events. */
  end(): { readonly records: readonly unknown[]; readonly document?: unknown } {
    if (this.#form) return this.#form.end();
    // Too short to tell, or no list at all: whatever it is, it is read whole.
    const whole = parse(this.#text);
    if (Array.isArray(whole)) return { records: whole };
    const events = (whole as { events?: unknown } | null)?.events;
    if (!Array.isArray(events)) return { records: [], document: whole };
    return { records: events, document: { ...(whole as object), events: [] } };
  }
}

/** Which form a text has, as far as its beginning tells; undefined where more is needed. */
function formOf(text: string): List | Lines | undefined {
  const [start] = text;
  if (start === '[') return new List(1);
  if (start !== '{') {
    if (start !== undefined && text.length > longestLine) throw new Garbled('it begins with no bracket');
    return undefined;
  }
  const end = text.indexOf('\n');
  const next = end < 0 ? -1 : text.slice(end).search(/\S/);
  // A whole record on the first line, and more on the next.
  if (next >= 0 && isWhole(text.slice(0, end))) return new Lines();
  return next >= 0 || text.length > longestLine ? new List(2) : undefined;
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** A first line longer than this is no record but a document without line breaks. */
const longestLine = 100_000;

/** A record on each line. */
class Lines {
  #rest = '';

  push(more: string): readonly unknown[] {
    const lines = (this.#rest + more).split('\n');
    this.#rest = lines.pop()!;
    return lines.flatMap((line) => this.#read(line));
  }

  end(): { records: readonly unknown[] } {
    return { records: this.#read(this.#rest) };
  }

  /** A line that is no JSON is passed on as the text that it is: whoever reads records says what is wrong with it. */
  #read(line: string): readonly unknown[] {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return [line];
    }
  }
}

const code = {
  quote: 34,
  comma: 44,
  colon: 58,
  backslash: 92,
  open: 91,
  close: 93,
  begin: 123,
  end: 125,
} as const;

/** The elements of an array, or of the array `events` in an object: each batch up to the last comma between two of them. */
class List {
  /** How deep in brackets the elements are: 1 in an array, 2 in a document. */
  readonly #home: number;
  #text = '';
  #at = 0;
  #depth = 0;
  #inString = false;
  #stringFrom = 0;
  /** The name before the colon that was last seen in the document itself. */
  #name = '';
  /** Within the array of the records. */
  #inside = false;
  /** What stands around the records. */
  #shell = '';

  constructor(home: number) {
    this.#home = home;
  }

  push(more: string): readonly unknown[] {
    this.#text += more;
    let cut = -1;
    let from = 0;
    const found: unknown[] = [];
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const at = this.#at;
      const char = text.charCodeAt(at);
      if (this.#inString) {
        if (char === code.backslash) {
          // What is escaped may come with the next piece.
          if (at + 1 === text.length) break;
          this.#at++;
        } else if (char === code.quote) {
          this.#inString = false;
          if (!this.#inside && this.#depth === 1) this.#name = text.slice(this.#stringFrom, at);
        }
        continue;
      }
      switch (char) {
        case code.quote:
          this.#inString = true;
          this.#stringFrom = at + 1;
          break;
        case code.open:
        case code.begin:
          this.#depth++;
          if (
            !this.#inside &&
            char === code.open &&
            this.#depth === this.#home &&
            (this.#home === 1 || this.#name === 'events')
          ) {
            this.#inside = true;
            this.#shell += text.slice(from, at + 1);
            from = at + 1;
          }
          break;
        case code.close:
        case code.end:
          if (this.#inside && this.#depth === this.#home) {
            found.push(...listOf(text.slice(from, at)));
            this.#inside = false;
            this.#name = '';
            from = at;
            cut = -1;
          }
          this.#depth--;
          break;
        case code.comma:
          if (this.#inside && this.#depth === this.#home) cut = at;
          break;
        default:
      }
    }
    if (cut >= from) {
      found.push(...listOf(text.slice(from, cut)));
      from = cut + 1;
    }
    // Outside the records the text is kept whole: it is parsed at the end.
    this.#text = text.slice(from);
    this.#at -= from;
    this.#stringFrom -= from;
    return found;
  }

  end(): { records: readonly unknown[]; document?: unknown } {
    if (this.#inside || this.#depth !== 0) throw new Garbled('the file ends before its list of events does');
    const document = parse(this.#shell + this.#text);
    return this.#home === 1 ? { records: [] } : { records: [], document };
  }
}

function listOf(text: string): readonly unknown[] {
  return text.trim() === '' ? [] : (parse(`[${text}]`) as unknown[]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Garbled((error as Error).message.slice(0, 120));
  }
}
