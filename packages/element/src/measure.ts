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
  #widths = new Map<string, number>();
  #pen = document.createElement('canvas').getContext('2d');

  /** Reads the fonts again. True where any of them changed, and all that was measured is void. */
  read(svg: SVGSVGElement): boolean {
    const samples = svg.querySelector(':scope > text.samples') ?? svg.appendChild(makeSamples());
    let changed = false;
    for (const [i, role] of roles.entries()) {
      const font = fontOf(getComputedStyle(samples.children[i]!));
      const before = this.#fonts.get(role);
      changed ||= before?.css !== font.css || before.spacing !== font.spacing || before.upper !== font.upper;
      this.#fonts.set(role, font);
    }
    if (changed) this.#widths.clear();
    return changed;
  }

  /** Forgets all widths, after fonts have arrived. */
  forget(): void {
    this.#widths.clear();
  }

  /** The width of a text in CSS px. */
  readonly measure = (text: string, role: TextRole): number => {
    const key = `${role} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      const font = this.#fonts.get(role);
      if (!font || !this.#pen) return text.length * 7;
      this.#pen.font = font.css;
      const shown = font.upper ? text.toLocaleUpperCase() : text;
      width = this.#pen.measureText(shown).width + font.spacing * text.length;
      if (this.#widths.size >= mostKept) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  };
}

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
  /** Letter spacing, in px. */
  readonly spacing: number;
  readonly upper: boolean;
}

const fontOf = ({
  fontStyle,
  fontWeight,
  fontSize,
  fontFamily,
  letterSpacing,
  textTransform,
}: CSSStyleDeclaration): Font => ({
  css: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
  spacing: Number.parseFloat(letterSpacing) || 0,
  upper: textTransform === 'uppercase',
});
