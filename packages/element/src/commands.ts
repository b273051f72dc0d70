import type { Cursor } from './cursor.ts';
import { cleared } from './filterText.ts';
import type { Host } from './host.ts';
import type { Panels } from './panels.ts';
import type { Viewer } from './viewer.ts';

/** The parts that can be commanded. */
export interface Commanded {
  readonly host: Host;
  readonly viewer: Viewer;
  readonly panels: Panels;
  readonly cursor: Cursor;
}

/** What a button can ask for, in the toolbar or anywhere on the page. */
const commands: Readonly<Record<string, (parts: Commanded) => void>> = {
  'zoom-in': ({ viewer }) => viewer.zoom(2),
  'zoom-out': ({ viewer }) => viewer.zoom(0.5),
  fit: ({ viewer }) => viewer.fit(),
  opening: ({ viewer }) => viewer.look(viewer.opening),
  earlier: ({ viewer }) => viewer.pan(-0.8),
  later: ({ viewer }) => viewer.pan(0.8),
  find: ({ panels }) => panels.openFind(),
  date: ({ panels }) => panels.openFind(true),
  'next-match': ({ panels }) => void panels.match(1),
  'previous-match': ({ panels }) => void panels.match(-1),
  filter: ({ panels }) => panels.toggleFilter(),
  'clear-filter': ({ host }) => host.setFilter(cleared(host.filter())),
  table: ({ panels }) => panels.toggleTable(),
  help: ({ panels }) => panels.openHelp(),
  close: ({ cursor }) => cursor.close(),
};

/** Does what a command says; false where there is none of that name. */
export function obey(name: string, parts: Commanded): boolean {
  if (!Object.hasOwn(commands, name)) return false;
  commands[name]!(parts);
  return true;
}

/** What `obey` knows, for whoever asked for something else. */
export const commandNames: readonly string[] = Object.keys(commands);

/** The command of a button, as `--zoom-in` is written; those of the browser are none of ours. */
const named = (command: string | null | undefined) =>
  command?.startsWith('--') ? command.slice(2) : undefined;

/** The command that a button of the page gives to the element which it names in `commandfor`. */
export const invoked = (event: Event): string | undefined =>
  named((event as Event & { readonly command?: string }).command);

/** The command of a button in the toolbar, which need not name the element; what it names is the browser's to tell. */
export function clicked({ target }: Event): string | undefined {
  const button = (target as Element).closest('[command]');
  const told = button && 'commandForElement' in button && button.hasAttribute('commandfor');
  return told ? undefined : named(button?.getAttribute('command'));
}
