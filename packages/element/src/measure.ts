import type { TextRole } from '@dateline/layout';

const roles: readonly TextRole[] = ['title', 'date', 'tick', 'period', 'lane', 'note'];

/** Widths are kept until there are so many texts; a log's labels come and go by the thousand. */
const mostKept = 20_000;

/**
 * Measures text in the type that the drawing really has. Fonts are read from
 * hidden samples in the drawing itself, so a page's own style sheet counts.
 */
export class Measurer {
  #fonts = new Map<TextRole, Font>();
  #widths = new Map<TextRole, Map<string, number>>();
  /** The font that the pen has. */
  #set = '';
  #pen = document.createElement('canvas').getContext('2d');

  /** Reads the fonts again. True where any of them changed, and all that was measured is void. */
  read(svg: SVGSVGElement): boolean {
    const samples = svg.querySelector(':scope > text.samples') ?? svg.appendChild(makeSamples());
    const gap = Number.parseFloat(getComputedStyle(svg).getPropertyValue('row-gap')) || 0;
    let changed = gap !== this.rowGap;
    this.rowGap = gap;
    for (const [i, role] of roles.entries()) {
      const font = fontOf(getComputedStyle(samples.children[i]!));
      const before = this.#fonts.get(role);
      changed ||= before?.css !== font.css || before.spacing !== font.spacing || before.upper !== font.upper;
      this.#fonts.set(role, font);
    }
    if (changed) this.#widths.clear();
    return changed;
  }

  /** Between rows, in px. */
  rowGap = 0;

  /** From baseline to baseline of a label's lines, in px. */
  get lineHeight(): number {
    return this.#fonts.get('title')?.leading || 18;
  }

  /** Forgets all widths, after fonts have arrived. */
  forget(): void {
    this.#widths.clear();
  }

  /** The width of a text in CSS px. */
  readonly measure = (text: string, role: TextRole): number => {
    const font = this.#fonts.get(role);
    if (!font || !this.#pen) return text.length * 7;
    let widths = this.#widths.get(role);
    if (!widths) this.#widths.set(role, (widths = new Map()));
    // A browser shapes word by word, too, and blanks apart; the same words come again and again, and each is measured once.
    if (!parted.test(text)) return this.#widthOf(text, font, widths);
    let width = 0;
    for (const piece of text.match(pieces) ?? []) width += this.#widthOf(piece, font, widths);
    return width;
  };

  #widthOf(text: string, font: Font, widths: Map<string, number>): number {
    let width = widths.get(text);
    if (width === undefined) {
      if (this.#set !== font.css) this.#pen!.font = this.#set = font.css;
      const shown = font.upper ? text.toLocaleUpperCase() : text;
      width = this.#pen!.measureText(shown).width + font.spacing * text.length;
      if (widths.size >= mostKept) widths.clear();
      widths.set(text, width);
    }
    return width;
  }
}

/** Scripts whose letters know nothing of what is beyond a blank, nor which way it is read. */
const parted = /^[ !-~\u00a0-\u024f\u0370-\u052f\u2000-\u2027]*$/;
/** A blank, the sign that something was cut, or what is between two of these. */
const pieces = /[ …]|[^ …]+/g;

/** A hidden word of each role, for its computed style. */
function makeSamples(): SVGTextElement {
  const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  text.setAttribute('class', 'samples');
  text.setAttribute('visibility', 'hidden');
  text.setAttribute('aria-hidden', 'true');
  for (const role of roles) {
    const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    span.setAttribute('class', role);
    text.append(span);
  }
  return text;
}

interface Font {
  readonly css: string;
  /** From baseline to baseline, in px. */
  readonly leading: number;
  /** Letter spacing, in px. */
  readonly spacing: number;
  readonly upper: boolean;
}

function fontOf(style: CSSStyleDeclaration): Font {
  const value = (name: string) => style.getPropertyValue(name);
  return {
    css: ['font-style', 'font-weight', 'font-size', 'font-family'].map(value).join(' '),
    leading: Math.round(Number.parseFloat(value('line-height'))),
    spacing: Number.parseFloat(value('letter-spacing')) || 0,
    upper: value('text-transform') === 'uppercase',
  };
}
