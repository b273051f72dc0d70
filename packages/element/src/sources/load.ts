import { own } from '@dateline/core';
import type { Problem } from '@dateline/core';
import { forMs, pause, sliceMs } from './pace.ts';
import { Garbled, Records } from './records.ts';

/** A `src` larger than this is refused, and one of which nothing comes for so long is given up. */
const mostBytes = 512 * 1024 * 1024;
const mostMs = 30_000;
/** What arrives at once may be a whole file: it is taken by pieces of so many bytes, which take a few ms each. */
const pieceBytes = 256 * 1024;
/** While a file arrives, what is there is shown when there is twice as much of it, but not more often than this. */
const showMs = 150;

/** What became of a file: what there is of it, and what went wrong. */
export interface Loaded {
  readonly input?: unknown;
  readonly problem?: Problem;
}

/** A file on its way. */
export interface Arriving {
  /** The records so far. */
  readonly input: readonly unknown[];
  /** How much of it is here, from 0 to 1; absent where its length is not known. */
  readonly share?: number;
}

/**
 * Fetches a file of events: JSON, or a record a line. Never throws: what goes
 * wrong is a problem that says what and where, and what had come by then is
 * kept. Undefined where `signal` gave it up.
 *
 * @param onMore Told of a large file while it arrives.
 */
export async function load(
  src: string,
  base: string,
  signal: AbortSignal,
  onMore: (arriving: Arriving) => void,
): Promise<Loaded | undefined> {
  let url: URL;
  try {
    url = new URL(src, base);
  } catch {
    return failed('load', `src: expected the address of a JSON file, got ${quoted(src)}`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return failed(
      'url',
      `src: expected an http or https address, got ${quoted(src)}; serve the file from a web server`,
    );
  }
  const patience = new Patience(mostMs);
  const found: unknown[] = [];
  const kept = () => (found.length > 0 ? { input: found } : {});
  try {
    const asked = { credentials: 'same-origin', signal: AbortSignal.any([signal, patience.signal]) } as const;
    const response = await fetch(url, own(asked));
    if (!response.ok)
      return failed(
        'load',
        `src: ${quoted(src)} could not be loaded (HTTP ${response.status}); check the address`,
      );
    const records = new Records(isLines(url, response));
    const length = Number(response.headers.get('content-length')) || undefined;
    let toldAt = performance.now();
    let told = 0;
    let mayGoOn = forMs(sliceMs);
    for await (const { text, bytes } of textOf(response)) {
      patience.renew();
      if (bytes > mostBytes) {
        return {
          ...failed(
            'limit',
            `src: ${quoted(src)} is larger than ${mostBytes / 1024 / 1024} MB; split it into smaller files`,
          ),
          ...kept(),
        };
      }
      for (const record of records.push(text)) found.push(record);
      if (!mayGoOn()) {
        await pause();
        if (signal.aborted) return undefined;
        mayGoOn = forMs(sliceMs);
      }
      const now = performance.now();
      if (found.length >= 2 * told && found.length > 0 && now - toldAt > showMs) {
        told = found.length;
        onMore({ input: [...found], ...(length && { share: Math.min(1, bytes / length) }) });
        toldAt = performance.now();
      }
    }
    const { records: last, document } = records.end();
    for (const record of last) found.push(record);
    if (document === undefined) return { input: found };
    return { input: isObject(document) && 'events' in document ? { ...document, events: found } : document };
  } catch (error) {
    if (signal.aborted) return undefined;
    if (error instanceof Garbled)
      return {
        ...failed('type', `src: expected JSON in ${quoted(src)}, got something else (${error.message})`),
        ...kept(),
      };
    return {
      ...failed(
        'load',
        patience.signal.aborted
          ? `src: ${quoted(src)} did not arrive: nothing came for ${mostMs / 1000} s`
          : `src: ${quoted(src)} could not be loaded; check the address and the network`,
      ),
      ...kept(),
    };
  } finally {
    patience.end();
  }
}

/** Whether a file says of itself that it has a record on each line. */
const isLines = ({ pathname }: URL, { headers }: Response) =>
  /\.(ndjson|jsonl)$/i.test(pathname) || /ndjson|jsonl|json-seq/i.test(headers.get('content-type') ?? '');

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The body as text, piece by piece. */
async function* textOf(response: Response): AsyncGenerator<{ text: string; bytes: number }> {
  const reader = response.body?.getReader();
  if (!reader) {
    const text = await response.text();
    for (let at = 0; at < text.length; at += pieceBytes)
      yield { text: text.slice(at, at + pieceBytes), bytes: at };
    return;
  }
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let at = 0; at < value.byteLength; at += pieceBytes) {
        const piece = value.subarray(at, at + pieceBytes);
        bytes += piece.byteLength;
        yield { text: decoder.decode(piece, { stream: true }), bytes };
      }
    }
    yield { text: decoder.decode(), bytes };
  } finally {
    // Whoever stops to ask for more wants no more.
    await reader.cancel();
  }
}

/** Gives up when nothing has come for so long. */
class Patience {
  #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#ms);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

const failed = (code: Problem['code'], message: string): Loaded => ({
  problem: { path: 'src', code, message },
});
const quoted = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
