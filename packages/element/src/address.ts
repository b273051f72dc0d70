/** What the address needs of the element. */
export interface Addressed {
  /** As one line, to be kept and to be set. */
  state: string;
  /** Before the reader did anything. */
  readonly initial: string;
  /** The name has become free, and is its own from now on. */
  onTurn(): void;
}

/** Which timelines of the page have asked for a name, in their order: the first one has it. */
const lines = new Map<string, Set<Address>>();

/** The hand rests so long before the address is written, in ms; browsers refuse those who write often. */
const pauseMs = 300;

/**
 * Keeps what the reader has made of a timeline in the fragment of the page's
 * address, beside whatever else stands there: `#chapter-2&story=t1;at=…`. Each
 * timeline has a part of its own, by its name; one that asks for a name that
 * another has leaves the address alone until that one is gone.
 */
export class Address {
  #of: Addressed;
  #name: string;
  /** What the fragment says of it, as far as it is known. */
  #known: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(of: Addressed, name: string) {
    this.#of = of;
    this.#name = `${encodeURIComponent((name || 'timeline').replace(/\p{Surrogate}/gu, ''))}=`;
    this.#known = of.state;
    lines.set(this.#name, (lines.get(this.#name) ?? new Set()).add(this));
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  /** Whether no other timeline of the page came before it with the same name. */
  get isFirst(): boolean {
    return lines.get(this.#name)?.values().next().value === this;
  }

  /** After every update. */
  heed(): void {
    clearTimeout(this.#timer);
    if (this.isFirst && this.#of.state !== this.#known) this.#timer = setTimeout(this.#write, pauseMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('hashchange', this.#read);
    const line = lines.get(this.#name);
    const had = this.isFirst;
    line?.delete(this);
    if (line?.size === 0) lines.delete(this.#name);
    const [next] = had && line ? line : [];
    if (!next) return;
    next.#read();
    next.#of.onTurn();
  }

  get #parts(): readonly string[] {
    return location.hash.slice(1).split('&').filter(Boolean);
  }

  /** An address without a part for this timeline says nothing of it: an anchor of the page leaves it as it is. */
  readonly #read = () => {
    const part = this.#parts.find((one) => one.startsWith(this.#name));
    if (part === undefined || !this.isFirst) return;
    this.#of.state = part.slice(this.#name.length) || this.#of.initial;
    this.#known = this.#of.state;
  };

  /** In the place of the entry that there is: Back leads to the page before, not through every move of the hand. */
  readonly #write = () => {
    const { state, initial } = this.#of;
    this.#known = state;
    const parts = this.#parts.filter((one) => !one.startsWith(this.#name));
    if (state !== initial) parts.push(this.#name + state);
    const [page] = location.href.split('#');
    try {
      history.replaceState(history.state, '', parts.length > 0 ? `${page}#${parts.join('&')}` : page);
    } catch {
      // A frame without a place of its own, or a browser that finds it too often: the next one will do.
    }
  };
}
