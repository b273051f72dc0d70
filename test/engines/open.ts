import { chromiumLaunch, firefoxLaunch, firefoxPath, webkitPaths } from '@dateline/dev/browsers';
import { WebKit } from '@dateline/dev/webkit';
import { chromium, firefox, type CDPSession, type Page } from 'playwright';
import { roles, spoken, type Tab, type Voice } from './tab.ts';

/** The engines, and how to open a page of one; `here` says whether this machine has it. */
export const engines: readonly { name: string; here: boolean; open: () => Promise<Tab> }[] = [
  { name: 'Chromium', here: true, open: openChromium },
  { name: 'Firefox', here: firefoxPath() !== undefined, open: openFirefox },
  { name: 'WebKit', here: webkitPaths() !== undefined, open: openWebKit },
];

const options = { viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' } as const;

/** What both of Playwright's have in common. */
function ofPage(page: Page, listen: Pick<Tab, 'focused' | 'tree' | 'close' | 'type' | 'weight'>): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    async back() {
      for (const other of page.context().pages()) if (other !== page) await other.close();
      await page.bringToFront();
    },
    run: (work, given) => page.evaluate(work as never, given as never) as never,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    ...listen,
  };
}

async function openChromium(): Promise<Tab> {
  const browser = await chromium.launch(chromiumLaunch());
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const ask: CDPSession = await context.newCDPSession(page);
  await ask.send('Accessibility.enable');
  type Node = Awaited<ReturnType<typeof wholeTree>>[number];
  const wholeTree = async () => (await ask.send('Accessibility.getFullAXTree')).nodes;
  const voiceOf = ({ role, name }: Node): Voice => ({
    role: String(role?.value),
    name: spoken(String(name?.value ?? '')),
  });
  return ofPage(page, {
    type: (text) => page.keyboard.insertText(text),
    async focused() {
      const { result } = await ask.send('Runtime.evaluate', { expression: deepest });
      const { nodes } = await ask.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId!,
        fetchRelatives: false,
      });
      return voiceOf(nodes[0]!);
    },
    weight: async () => (await wholeTree()).filter(({ ignored }) => !ignored).length,
    async tree() {
      const nodes = await wholeTree();
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const inOrder = (node: Node | undefined): Node[] =>
        node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : [];
      return inOrder(nodes[0])
        .filter((node) => !node.ignored)
        .map(voiceOf)
        .filter(({ role }) => roles.has(role));
    },
    close: () => browser.close(),
  });
}

async function openFirefox(): Promise<Tab> {
  const browser = await firefox.launch(firefoxLaunch());
  const page = await (await browser.newContext(options)).newPage();
  /** A line such as `- option "Title, date" [selected]`, which YAML may have put in quotes. */
  const voices = (snapshot: string): Voice[] =>
    snapshot.split('\n').flatMap((line) => {
      const bare = line
        .trim()
        .replace(/^- '(.*)'(:.*)?$/, (_, inner: string) => `- ${inner.replaceAll("''", "'")}`);
      const [, role, name] = /^- (\w+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(bare) ?? [];
      return role && roles.has(role) ? [{ role, name: name ? spoken(JSON.parse(name) as string) : '' }] : [];
    });
  return ofPage(page, {
    async type(text) {
      if (/^[ -~]*$/.test(text)) return page.keyboard.type(text);
      // What no key of its keyboard writes arrives as from an input method.
      await page.evaluate((written) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        (at as HTMLInputElement).setRangeText(written);
        at!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: written }));
      }, text);
    },
    async focused() {
      // A host has the focus too where something in it has.
      const here = page.locator(':focus').last();
      const snapshot = (await here.count()) ? await here.ariaSnapshot() : '';
      return voices(snapshot)[0] ?? { role: 'none', name: '' };
    },
    tree: async () => voices(await page.locator('body').ariaSnapshot()),
    close: () => browser.close(),
  });
}

async function openWebKit(): Promise<Tab> {
  const webkit = await WebKit.launch();
  return {
    goto: async (url) => void (await webkit.goto(url)),
    run: (work, given) => webkit.run(`return (${String(work)})(args[0])`, given) as never,
    async press(...keys) {
      for (const each of keys) {
        const held = each.length > 1 ? each.split('+') : [each];
        const key = held.pop()!;
        await webkit.keys(...held.map((down) => ({ down })), key, ...held.toReversed().map((up) => ({ up })));
      }
    },
    // What it opens stays behind.
    back: () => Promise.resolve(),
    type: (text) => webkit.keys(...Array.from(text)),
    async focused() {
      const { role, name } = await webkit.focused();
      return { role: role.toLowerCase(), name: spoken(name) };
    },
    async tree() {
      const found = await webkit.voices();
      return found
        .map(({ role, name }) => ({ role: role.toLowerCase(), name: spoken(name) }))
        .filter(({ role }) => roles.has(role));
    },
    close: () => webkit.close(),
  };
}

/** What has the focus, through shadow roots. */
const deepest = `(() => { let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()`;
