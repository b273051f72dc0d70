import type { Filter } from '@dateline/core';
import type { EventTimeline, TimelineEventMap } from '@dateline/element';
import type { HTMLAttributes, Ref } from 'react';

type Settable = { filter?: Filter | null } & Partial<
  Pick<EventTimeline, 'events' | 'timeline' | 'src' | 'selected' | 'orientation' | 'groupBy' | 'locale'>
>;
type Listeners = {
  [Name in keyof TimelineEventMap as `on${Name}`]?: (event: TimelineEventMap[Name]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'event-timeline': HTMLAttributes<EventTimeline> & Settable & Listeners & { ref?: Ref<EventTimeline> };
    }
  }
}
