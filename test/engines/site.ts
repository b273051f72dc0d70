import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../packages/element/dist/', import.meta.url));
const tag = [
  'event-timeline.js',
  ...readdirSync(`${dist}event-timeline`).map((name) => `event-timeline/${name}`),
];

/** What is served: the tag as it is published, and pages by their paths. */
export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  /** Every path that was asked for, with its query. */
  readonly asked: string[];
  close(): Promise<void>;
}

type Page = string | { readonly type: string; readonly body: string | Buffer };

/** @param headers Sent with everything. */
export async function site(
  pages: Readonly<Record<string, Page>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const scripts = new Map(
    tag.filter((name) => name.endsWith('.js')).map((name) => [`/${name}`, readFileSync(dist + name)]),
  );
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const path = url.replace(/[?#].*/s, '');
    const script = scripts.get(path);
    const page = script ? { type: 'text/javascript', body: script } : pages[path];
    const { type, body } = typeof page === 'object' ? page : { type: 'text/html', body: page ?? '' };
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
