import { extentOf, parseEdtf, spanOf, type Problem, type Span, type Timeline } from '@dateline/core';
import { openingView, type Ruler } from '@dateline/layout';

/** What the attributes ask for: EDTF dates, or null. */
export interface Asked {
  readonly start: string | null;
  readonly end: string | null;
}

/** The view to open with: what `start` and `end` ask for; what they leave open, or get wrong, the data decides. */
export function openingOf(
  timeline: Timeline,
  asked: Asked,
  along: Ruler,
): { readonly view: Span | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const whole = openingView(timeline, along);
  const start = edge('start', asked, along, problems) ?? whole?.start;
  const end = edge('end', asked, along, problems) ?? whole?.end;
  if (start === undefined || end === undefined) return { view: whole, problems };
  if (end > start) return { view: { start, end }, problems };
  problems.push(
    asked.end === null
      ? {
          path: 'start',
          code: 'order',
          message: `expected a date before the last event, got ${quoted(asked.start)}`,
        }
      : { path: 'end', code: 'order', message: `expected a date after the start, got ${quoted(asked.end)}` },
  );
  return { view: whole, problems };
}

/** The time that `start` or `end` names, in ms. */
function edge(path: keyof Asked, asked: Asked, { place }: Ruler, problems: Problem[]): number | undefined {
  const text = asked[path];
  if (text === null) return undefined;
  try {
    const when = extentOf(parseEdtf(text));
    const ms = place(spanOf(when)[path], when);
    if (Number.isFinite(ms)) return ms;
    problems.push({ path, code: 'edtf', message: `expected a date that is not open, got ${quoted(text)}` });
  } catch (error) {
    problems.push({
      path,
      code: 'edtf',
      message: `${(error as Error).message}; write an EDTF date such as 2025-06`,
    });
  }
  return undefined;
}

export const quoted = (text: string | null): string => JSON.stringify(text?.slice(0, 80));
