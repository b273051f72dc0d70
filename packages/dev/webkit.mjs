// A small client for WebKitGTK's WebDriver: what the tests do, and no more.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { webkitPaths } from './browsers.mjs';

/** What WebDriver calls the keys that write nothing. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F2: '\uE032',
  F6: '\uE036',
  Meta: '\uE03D',
};

/** The name by which WebDriver knows a node. */
const nodeKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A WebKit with a window of its own. */
export class WebKit {
  /** @type {import('node:child_process').ChildProcess[]} */
  #processes = [];
  #session = '';

  /** @returns {Promise<WebKit>} */
  static async launch() {
    const webkit = new WebKit();
    try {
      await webkit.#start();
    } catch (error) {
      await webkit.close();
      throw error;
    }
    return webkit;
  }

  async #start() {
    const paths = webkitPaths();
    if (!paths) throw new Error('webkit: expected WebKitWebDriver, MiniBrowser and a screen, found not all');
    const display = paths.screen ? await this.#screen(paths.screen) : process.env.DISPLAY;
    const port = await freePort();
    this.#spawn(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], 'ignore', {
      DISPLAY: display ?? '',
      NO_AT_BRIDGE: '1',
      GIO_USE_VFS: 'local',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'en_GB',
    });
    const base = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries++) {
      const up = await fetch(`${base}/status`).catch(() => undefined);
      if (up) break;
      if (tries > 100) throw new Error('webkit: its driver does not answer');
      await sleep(100);
    }
    this.#session = `${base}/session`;
    const { sessionId } = await this.ask('POST', '', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] } },
      },
    });
    this.#session += `/${sessionId}`;
  }

  /**
   * An X server picks a free display by itself, and tells which.
   *
   * @param {string} command
   * @returns {Promise<string>}
   */
  #screen(command) {
    const server = this.#spawn(
      command,
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    return new Promise((done, fail) => {
      server.once('error', fail);
      /** @type {import('node:stream').Readable} */ (server.stdio[3]).once('data', (number) =>
        done(`:${String(number).trim()}`),
      );
    });
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @param {import('node:child_process').StdioOptions} stdio
   * @param {Record<string, string>} [env]
   */
  #spawn(command, args, stdio, env = {}) {
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    this.#processes.push(child);
    return child;
  }

  /**
   * A command of WebDriver, within the session.
   *
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async ask(method, path, body) {
    const response = await fetch(this.#session + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`webkit: ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** @param {string} url */
  goto(url) {
    return this.ask('POST', '/url', { url });
  }

  /**
   * The body of a function, run in the page; what it promises is waited for.
   *
   * @param {string} script
   * @param {unknown[]} args
   */
  async run(script, ...args) {
    const answer = await this.ask('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        (async (...args) => { ${script} })(...[...arguments].slice(0, -1)).then(
          (value) => done(JSON.stringify([null, value ?? null])), (error) => done(JSON.stringify([String(error), null])))`,
      args,
    });
    const [error, value] = JSON.parse(answer);
    if (error) throw new Error(`webkit: ${error}`);
    return value;
  }

  /** Role and name of what the keyboard is on, as the browser's accessibility knows it. */
  async focused() {
    const script =
      'let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at';
    return this.#voice(await this.ask('POST', '/execute/sync', { script, args: [] }));
  }

  /** Roles and names of all in the page that could have one, shadow roots included, in the order of the document. */
  async voices() {
    const script = `const all = (root) => [...root.querySelectorAll('*')].flatMap((node) =>
        node.shadowRoot ? [node, ...all(node.shadowRoot)] : [node]);
      const named = 'section, button, a, input, fieldset, output, table, dialog, h1, h2, h3, h4, progress, [role]';
      return all(document).filter((node) => node.matches(named) && node.checkVisibility());`;
    const found = [];
    for (const node of await this.ask('POST', '/execute/sync', { script, args: [] }))
      found.push(await this.#voice(node));
    return found;
  }

  /**
   * @param {Record<string, string>} node
   * @returns {Promise<{ role: string, name: string }>}
   */
  async #voice(node) {
    const path = `/element/${node[nodeKey]}/computed`;
    return { role: await this.ask('GET', `${path}role`), name: await this.ask('GET', `${path}label`) };
  }

  /**
   * Keys by their names or as what they write, pressed one after another or held.
   *
   * @param {...(string | { down: string } | { up: string })} pressed
   */
  async keys(...pressed) {
    const value = (/** @type {string} */ key) => keys[/** @type {keyof typeof keys} */ (key)] ?? key;
    const down = (/** @type {string} */ key) => ({ type: 'keyDown', value: value(key) });
    const up = (/** @type {string} */ key) => ({ type: 'keyUp', value: value(key) });
    const actions = pressed.flatMap((key) => {
      if (typeof key === 'string') return [down(key), up(key)];
      return 'down' in key ? [down(key.down)] : [up(key.up)];
    });
    if (actions.length)
      await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /**
   * @param {'down' | 'up' | 'move'} type
   * @param {number} x
   * @param {number} y
   */
  async pointer(type, x, y) {
    const actions = [
      type === 'move'
        ? { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }
        : { type: type === 'down' ? 'pointerDown' : 'pointerUp', button: 0 },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.ask('POST', '/actions', { actions: [mouse] });
  }

  async close() {
    if (this.#session) await this.ask('DELETE', '').catch(() => undefined);
    for (const child of this.#processes.toReversed()) child.kill();
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
