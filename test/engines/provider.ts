import { WebKit } from '@dateline/dev/webkit';
import { defineBrowserProvider, parseKeyDef } from '@vitest/browser';
import type {
  BrowserCommand,
  BrowserCommandContext,
  BrowserProvider,
  BrowserProviderOption,
} from 'vitest/node';

/** What a command finds of the browser that the test runs in. */
export interface WebKitContext {
  readonly webkit: WebKit;
}

type Pressed = string | { down: string } | { up: string };
type Held = { readonly unreleased: string[] };
const webkitOf = (context: unknown) => (context as WebKitContext).webkit;

/** Keys as the runner writes them, such as `{Shift>}a{/Shift}`. */
const keyboard: BrowserCommand<[text: string, state: Held]> = async (context, text, { unreleased }) => {
  const held = new Set(unreleased);
  const actions = parseKeyDef(text).flatMap(({ keyDef, releasePrevious, releaseSelf, repeat }): Pressed[] => {
    const key = keyDef.key ?? '';
    if (releasePrevious) {
      held.delete(key);
      return [{ up: key }];
    }
    if (releaseSelf) return Array.from({ length: repeat }, () => key);
    held.add(key);
    return [{ down: key }];
  });
  await webkitOf(context).keys(...actions);
  return { unreleased: [...held] };
};

const tab: BrowserCommand<[options?: { shift?: boolean }]> = (context, { shift } = {}) =>
  webkitOf(context).keys(...(shift ? [{ down: 'Shift' }, 'Tab', { up: 'Shift' }] : ['Tab']));

const cleanup: BrowserCommand<[state: Held]> = (context, { unreleased }) =>
  webkitOf(context).keys(...unreleased.map((up) => ({ up })));

/** Opens the tests in WebKitGTK, and lends them its keyboard; the pointer is a command of our own. */
export const webkitgtk = (): BrowserProviderOption =>
  defineBrowserProvider({
    name: 'webkitgtk',
    supportedBrowser: ['webkit'],
    providerFactory: (project) => {
      const open = new Map<string, WebKit>();
      const commands = { __vitest_keyboard: keyboard, __vitest_tab: tab, __vitest_cleanup: cleanup };
      for (const [name, command] of Object.entries(commands))
        project.browser!.registerCommand(name as never, command as never);
      const provider: BrowserProvider = {
        name: 'webkitgtk',
        supportsParallelism: false,
        getCommandsContext: (session) => ({ webkit: open.get(session) }),
        async openPage(session, url) {
          const webkit = open.get(session) ?? (await WebKit.launch());
          open.set(session, webkit);
          await webkit.goto(url);
        },
        async close() {
          await Promise.all([...open.values()].map((webkit) => webkit.close()));
        },
      };
      return provider;
    },
  });

/** The runner finds the frame of a test by its name, which Firefox’s driver does not always tell: it is the only one in the page. */
export function withItsFrame(option: BrowserProviderOption): BrowserProviderOption {
  return {
    ...option,
    providerFactory: (project) => {
      const provider = option.providerFactory(project);
      const contextOf = provider.getCommandsContext.bind(provider);
      provider.getCommandsContext = (session) => {
        const context = contextOf(session) as unknown as BrowserCommandContext;
        const { page } = context;
        const frame = () => {
          const only = page.mainFrame().childFrames();
          return only.length === 1 ? Promise.resolve(only[0]!) : context.frame();
        };
        return Object.defineProperty(context, 'frame', { value: frame }) as never;
      };
      return provider;
    },
  };
}
