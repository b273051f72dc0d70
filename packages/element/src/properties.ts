import { own, type EventInput, type TimelineInput } from '@dateline/core';
import type { Orientation } from '@dateline/layout';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Messages } from './messages.ts';

const none: readonly string[] = [];

/** What Lit is told of properties: it asks each for what it leaves out, too. */
export const declared = (all: PropertyDeclarations): PropertyDeclarations =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, own(each)]));

/** What a page may ask of a timeline by attributes and plain properties. */
export class Properties extends LitElement {
  static override properties: PropertyDeclarations = {
    events: { attribute: false },
    messages: { attribute: false },
    selected: { type: String, reflect: true },
    src: { type: String, reflect: true },
    start: { type: String, reflect: true },
    end: { type: String, reflect: true },
    groupBy: { type: String, attribute: 'group-by', reflect: true },
    orientation: { type: String, reflect: true },
    locale: { type: String, reflect: true },
    timeZone: { type: String, attribute: 'time-zone', reflect: true },
    scale: { type: String, reflect: true },
    follow: { type: Boolean, reflect: true },
    now: { type: String, reflect: true },
    controls: { type: String, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level', reflect: true },
    announce: { type: String, reflect: true },
    shortcuts: { type: String, reflect: true },
    relations: { type: String, reflect: true },
    address: { type: String, reflect: true },
    overview: { type: String, reflect: true },
    media: { type: String, reflect: true },
    wheel: { type: String, reflect: true },
    collapsed: { attribute: false },
  };
  static {
    this.properties = declared(this.properties);
  }

  /** Events as objects, or a whole document with its groups and eras; they win over `src` and over the children. */
  declare events: readonly EventInput[] | TimelineInput | undefined;
  /** Address of a JSON file of events, or of one with a record a line, http or https. A large one is drawn as it arrives. */
  declare src: string | null;
  /** EDTF: where the view opens, instead of what the data suggests. */
  declare start: string | null;
  /** EDTF: where the view that opens ends. */
  declare end: string | null;
  /** `group` (default), `status`, `tag`, `place`, or `none` for a single lane. */
  declare groupBy: string | null;
  /** `horizontal`, `vertical` (time runs down the page) or `list` (in order, in words); default vertical where narrower than 480 px. */
  declare orientation: Orientation | null;
  /** BCP 47; default the nearest `lang`. */
  declare locale: string | null;
  /** IANA name of the zone whose clocks the axis shows; default the timeline's own, else UTC. Days stay the days that they are. */
  declare timeZone: string | null;
  /** `linear`, `folded` (what is quiet is shortened) or `log` (by age); default chosen by the data. */
  declare scale: string | null;
  /** Whether the view moves on with the newest event as events are appended, for as long as that is in view; default it stays. */
  declare follow: boolean;
  /** EDTF day or time to mark as now, or `auto` to look at the clock; default no mark. */
  declare now: string | null;
  /** `none` hides the buttons. */
  declare controls: string | null;
  /** Level of the title among the headings of the page, from 1 to 6; default 2. */
  declare headingLevel: number | null;
  /** `none`: what changes is not announced to screen readers. */
  declare announce: string | null;
  /** `none`: letters, digits and signs mean nothing in the timeline; arrows, Enter and Escape still do. */
  declare shortcuts: string | null;
  /** `all` draws all relations between events; default those of the selected event. */
  declare relations: string | null;
  /**
   * A name keeps what the reader makes of the timeline in the fragment of the page's address, `#name=t1;…`: what is in view,
   * what is open, what is shown. Each timeline of a page needs one of its own. Default: the address is left alone.
   */
  declare address: string | null;
  /** `always` or `none`: a strip of all of time beneath the drawing, with the view as a brush; default where there is very much. */
  declare overview: string | null;
  /** `all` shows pictures of any host; default those of the page's own, and links to the others: opening an event tells nobody. */
  declare media: string | null;
  /**
   * What a plain wheel does over the drawing: `page` leaves it to the page, `zoom` zooms; default it zooms where the reader
   * is at work in the timeline or the page has nothing to scroll. With Ctrl it zooms, sideways it moves the view.
   */
  declare wheel: string | null;
  /** Ids of the groups that are drawn as one row, with all that lies in them; default none. */
  declare collapsed: readonly string[];
  /** Id of the event whose detail is open. */
  declare selected: string | null;
  /** Words of the tag to be put in place of its own. */
  declare messages: Partial<Messages> | undefined;

  /** Everything as it is by default; to be called when the tag is ready to hear of it. */
  protected asDefault(): void {
    this.src = this.start = this.end = this.groupBy = this.orientation = this.locale = null;
    this.address = this.overview = this.controls = this.selected = this.relations = null;
    this.announce = this.shortcuts = this.media = this.headingLevel = this.wheel = null;
    this.timeZone = this.scale = this.now = null;
    this.follow = false;
    this.collapsed = none;
    this.events = this.messages = undefined;
  }
}
