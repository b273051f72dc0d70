import { keyHeight, keyShapes, keyWidth, type KeySign } from '@dateline/draw';
import { lanesFor, type LaneOf, type Tint } from '@dateline/layout';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { doubtsOf } from './doubts.ts';
import type { Host } from './host.ts';
import { alongButtons } from './shell.ts';
import { counted } from './words.ts';

/** More groups than this are no key but a list, and the table has that. */
const mostGroups = 24;

/**
 * Which hue is which group, where no lane says so, and what the signs of doubt
 * mean that are shown. A group is a button: pressed, its events are shown and those
 * of others only where these are pressed too; with Alt, its alone. One that others lie in can be closed.
 */
export function legend(host: Host, groups: boolean): TemplateResult | typeof nothing {
  const [timeline, messages, kind] = [host.grouped(), host.messages(), host.groupedBy()];
  const used = groups
    ? new Set([...new Set(timeline.columns.group)].map((group) => timeline.groups[group]?.id))
    : none;
  const lanes = (groups ? lanesFor(timeline, { lanes: true, collapsed: host.collapsed() }) : []).filter(
    ({ id, nests, collapsed }) => id !== '' && (used.has(id) || nests || collapsed),
  );
  const wanted: readonly string[] = (kind && host.filter()[kind]) ?? [];
  const shown = new Set(doubtsOf(host.timeline(), timeline));
  const items = [
    ...((lanes.length < 2 && !lanes.some(folds)) || lanes.length > mostGroups
      ? []
      : lanes.flatMap((lane) => [
          ...(folds(lane) ? [opener(lane, host)] : []),
          ...(used.has(lane.id) && !lane.collapsed
            ? [
                item(
                  `hue-${lane.hue}`,
                  'group',
                  lane.label,
                  lane,
                  kind && {
                    pressed: wanted.includes(lane.id),
                    onPress: ({ altKey }) =>
                      host.setFilter({ ...host.filter(), [kind]: pressed(wanted, lane.id, altKey) }),
                  },
                ),
              ]
            : []),
        ])),
    ...doubtsOf(timeline).map((sign) =>
      item(sign === 'uncertain' ? 'uncertain' : '', sign, messages[sign], plain, undefined, !shown.has(sign)),
    ),
  ];
  return items.length === 0
    ? nothing
    : html`<ul class="legend" part="legend" @keydown=${alongButtons}>
        ${items}
      </ul>`;
}

const none: ReadonlySet<string | undefined> = new Set();
const folds = ({ nests, collapsed }: LaneOf) => nests || collapsed;

/** Opens and closes a group: closed, its events have no words. */
function opener({ id, label, collapsed, count }: LaneOf, host: Host) {
  const messages = host.messages();
  const sign = !collapsed ? 'M6 5l4 4 4-4' : host.direction() === 'rtl' ? 'M12 3l-4 4 4 4' : 'M8 3l4 4-4 4';
  return html`<li>
    <button
      tabindex="-1"
      aria-expanded=${String(!collapsed)}
      aria-label=${label + messages.comma + counted(messages.events, count, host.locale())}
      @click=${() => host.onToggle(id)}
    >
      <svg class="chip" width="18" height=${keyHeight} aria-hidden="true">
        <path class="unfold" d=${sign} /></svg
      ><bdi>${label}</bdi>
    </button>
  </li>`;
}

/** The groups that are shown once one more was pressed, or was let go. */
function pressed(wanted: readonly string[], id: string, alone: boolean): readonly string[] {
  if (alone) return wanted.length === 1 && wanted[0] === id ? [] : [id];
  return wanted.includes(id) ? wanted.filter((other) => other !== id) : [...wanted, id];
}

interface Press {
  readonly pressed: boolean;
  readonly onPress: (click: MouseEvent) => void;
}

const plain: Tint = { hue: 0, color: undefined };

/** @param isIdle Whether a filter has left nothing of it: what stands below the legend stays where it is. */
function item(
  state: string,
  sign: KeySign,
  words: string,
  tint: Tint,
  press: Press | undefined,
  isIdle = false,
) {
  const chip = svgChip(state, sign, tint);
  return press
    ? html`<li>
        <button tabindex="-1" aria-pressed=${String(press.pressed)} @click=${press.onPress}>
          ${chip}<bdi>${words}</bdi>
        </button>
      </li>`
    : html`<li class=${isIdle ? 'idle' : nothing}>${chip}<bdi>${words}</bdi></li>`;
}

// A colour of its own as an attribute, not as a style: a strict content security policy has none.
const svgChip = (state: string, sign: KeySign, { hue, color }: Tint) =>
  html`<svg
    class="chip ${state}"
    color=${color ?? nothing}
    width=${keyWidth}
    height=${keyHeight}
    aria-hidden="true"
  >
    ${keyShapes(sign, hue).map((shape) =>
      shape.kind === 'rect'
        ? svg`<rect class=${shape.tone} x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height}
              mask=${shape.fade ? `url(#fade-${shape.fade})` : nothing} />`
        : shape.kind === 'path'
          ? svg`<path class=${shape.tone} d=${shape.d} />`
          : nothing,
    )}
  </svg>`;
