import {
  buildColumns,
  readEvents,
  timeline,
  type Columns,
  type EventInput,
  type Timeline,
  type TimelineBuild,
  type TimelineInput,
} from '@dateline/core';
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';

/** The attributes that the controls set, named as in a page. */
export interface TagArgs {
  readonly start?: string;
  readonly end?: string;
  readonly 'group-by'?: string;
  readonly orientation?: string;
  readonly locale?: string;
  readonly 'time-zone'?: string;
  readonly scale?: string;
  readonly now?: string;
  readonly selected?: string;
  readonly controls?: string;
  readonly relations?: string;
  readonly filter?: string;
  readonly address?: string;
  readonly overview?: string;
}

export type Story = StoryObj<TagArgs>;

/** A story of `<event-timeline>` with a list of events, or with a whole document. */
export function shows(
  data: readonly EventInput[] | TimelineInput,
  { collapsed = [], class: name }: { readonly collapsed?: readonly string[]; readonly class?: string } = {},
): (args: TagArgs) => TemplateResult {
  // Made once: a changed control leaves the data, and with it the view, where they are.
  const made = 'events' in data ? timeline(readEvents(data)) : undefined;
  const events = 'events' in data ? undefined : data;
  return (args) => tag(args, made, events, collapsed, name);
}

/** The same with columns, which are made when they are first looked at, and read step by step. */
export function columns(make: () => Columns): (args: TagArgs) => TemplateResult {
  let made: TimelineBuild | undefined;
  return (args) => tag(args, (made ??= buildColumns(make())));
}

function tag(
  args: TagArgs,
  made: Timeline | TimelineBuild | undefined,
  events?: readonly EventInput[],
  collapsed: readonly string[] = [],
  name?: string,
) {
  return html`
    <event-timeline
      class=${name ?? nothing}
      .collapsed=${collapsed}
      .timeline=${made}
      .events=${events}
      start=${args.start || nothing}
      end=${args.end || nothing}
      group-by=${args['group-by'] || nothing}
      orientation=${args.orientation || nothing}
      locale=${args.locale || nothing}
      time-zone=${args['time-zone'] || nothing}
      scale=${args.scale || nothing}
      now=${args.now || nothing}
      selected=${args.selected || nothing}
      controls=${args.controls || nothing}
      relations=${args.relations || nothing}
      filter=${args.filter || nothing}
      address=${args.address || nothing}
      overview=${args.overview || nothing}
    ></event-timeline>
  `;
}

/** What a story shows, in plain words, for its page in the docs. */
export const told = (story: string) => ({ docs: { description: { story } } });

/** Puts a story on a page that is not Storybook's. */
export const put = (story: Story, box: HTMLElement): void =>
  void render(story.render!(story.args ?? {}, {} as never), box);
