import type { Label, Tick } from './scene.ts';

/** Between words in one tier of the axis, in px. */
export const wordGap = 5;

/** Whether words have room beside others, or stand in another tier than they. */
export const isFree = (label: Label, others: readonly (Label | undefined)[]): boolean =>
  others.every(
    (other) =>
      !other ||
      other.y + other.height <= label.y ||
      label.y + label.height <= other.y ||
      other.x >= label.x + label.width + wordGap ||
      other.x + other.width + wordGap <= label.x,
  );

/** Ticks that leave their words where others lie over them. */
export const beside = (ticks: readonly Tick[], others: readonly (Label | undefined)[]): readonly Tick[] =>
  ticks.map(({ ms, at, label }) => ({ ms, at, label: label && isFree(label, others) ? label : undefined }));
