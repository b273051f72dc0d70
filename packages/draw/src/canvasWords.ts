import type { Label, Run } from '@dateline/layout';
import type { Look } from './canvasLook.ts';
import { baseSize, rimPx, types } from './look.ts';
import type { Figure } from './shape.ts';
import { spaced } from './words.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Words as a canvas has them: run by run, each with its own type, and a rim where they may cross lines. */
export function drawWords(
  context: Context,
  { lines, anchor, side }: Label,
  look: Look,
  status?: Figure['status'],
): void {
  const rtl = context.direction === 'rtl';
  context.textAlign = rtl ? 'right' : 'left';
  context.lineJoin = 'round';
  context.lineWidth = rimPx;
  context.setLineDash([]);
  context.strokeStyle = look.inks.paper;
  for (const { x, y, runs } of lines) {
    const parts = spaced(runs).map(({ text, role }) => {
      setType(context, role, look);
      const shown = types[role].upper ? text.toLocaleUpperCase() : text;
      return { shown, role, width: context.measureText(shown).width };
    });
    const whole = parts.reduce((sum, { width }) => sum + width, 0);
    let at = x + (anchor === 'end' ? (rtl ? whole : -whole) : 0);
    for (const { shown, role, width } of parts) {
      setType(context, role, look);
      const struck = status === 'cancelled' && role === 'title';
      if (side !== 'inside' && !struck) context.strokeText(shown, at, y);
      context.fillText(shown, at, y);
      if (struck) context.fillRect(rtl ? at - width : at, y - look.fontSize * 0.3, width, 1);
      at += rtl ? -width : width;
    }
  }
}

function setType(context: Context, role: Run['role'], { inks, font, fontSize }: Look): void {
  const { ink, size: ofBase = baseSize, weight = 400, italic, spacing = 0 } = types[role];
  const size = (ofBase / baseSize) * fontSize;
  context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${font}`;
  context.letterSpacing = `${spacing * size}px`;
  context.fillStyle = ink === 'hue' ? inks.ink : inks[ink];
}
