import { describe, type TemporalExtent, type Timeline } from '@dateline/core';
import { append } from './entry.ts';
import { packingOf } from './eras.ts';
import type { Frame } from './frame.ts';
import { hues } from './lanes.ts';
import type { Lying } from './lying.ts';
import type { EraBand, Label, Run } from './scene.ts';
import { block, wrap, type Block } from './text.ts';

/** A strip beside the edge, and from one to the next where eras overlap, in px. */
const stripPx = 4;
const pitchPx = 7;
/** More eras than this at once share their strips. */
const mostStrips = 4;
const mostLines = 3;

/** An era down the page: a strip along the marks, tinted ground beside it, and its name where it begins. */
export interface ColumnEra {
  readonly when: TemporalExtent;
  readonly words: (widthPx: number) => Block;
  /** @param leftPx Where the strips begin, in px. */
  readonly band: (stretch: Lying, leftPx: number, label: Label) => EraBand;
}

/** The eras of a column, as they begin. */
export function columnEras(timeline: Timeline, frame: Frame): ColumnEra[] {
  const { rows, ranks } = packingOf(timeline);
  const eras = timeline.eras.map(({ id, label: called, when, color }, era): ColumnEra => ({
    when,
    words(widthPx) {
      const lines = wrap(called, 'note', widthPx, mostLines, frame, true).map((text): Run[] => [
        { text, role: 'note' },
      ]);
      append(lines, describe(when, { locale: frame.locale, style: 'short' }), 'date', frame, widthPx);
      return block(lines, frame);
    },
    band({ form: _form, far: _far, members: _members, top: _top, ...stretch }, leftPx, label) {
      const from = stretch.startEarliest - stretch.startFade;
      return {
        ...stretch,
        x: leftPx + (rows[era]! % mostStrips) * pitchPx,
        y: from,
        width: stripPx,
        height: stretch.endLatest + stretch.endFade - from,
        id,
        era,
        hue: era % hues,
        color,
        bottom: frame.width,
        label,
      };
    },
  }));
  return eras.map((_, rank) => eras[ranks.indexOf(rank)]!);
}

/** How wide the strips are together, in px; 0 where there are none. */
export const stripsPx = (timeline: Timeline): number =>
  Math.min(
    mostStrips,
    packingOf(timeline).rows.reduce((most, row) => Math.max(most, row + 1), 0),
  ) * pitchPx;
