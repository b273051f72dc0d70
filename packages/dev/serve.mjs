// A small server for the example pages, on this machine only.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './command.mjs';

/** What may be asked for: the pages, the built packages that they load, and the built Storybook. */
const open = /^\/(examples|stories\/dist|packages\/\w+\/dist)\/(?!.*(^|\/)(\.|node_modules\/))/;

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ics': 'text/calendar',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/**
 * Serves `/examples/` and the built packages.
 *
 * @param {number[]} ports tried one after another; 0 is any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash
 */
export async function serve(ports = [0]) {
  const server = createServer(answer);
  for (const [i, port] of ports.entries()) {
    try {
      await listen(server, port);
      break;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || i === ports.length - 1) throw error;
    }
  }
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

/** @type {import('node:http').RequestListener} */
function answer({ url = '/', method }, response) {
  const path = plainPath(url);
  if (path === '/' || path === '/examples/') {
    response.writeHead(302, { location: '/examples/plain-html/' }).end();
    return;
  }
  if (path === '/favicon.ico') {
    response.writeHead(204).end(); // browsers ask, whatever the page says
    return;
  }
  const file = path && open.test(path) ? join(root, path, path.endsWith('/') ? 'index.html' : '') : undefined;
  const stat = file ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (file && stat?.isDirectory()) {
    response.writeHead(301, { location: `${path}/` }).end();
  } else if (file && stat?.isFile()) {
    response.writeHead(200, {
      'content-type': `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-length': stat.size,
      'cache-control': 'no-cache',
    });
    if (method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  }
}

/**
 * The path of a request without its query, with `..` resolved; undefined when it cannot be read.
 *
 * @param {string} url
 */
function plainPath(url) {
  try {
    return normalize(decodeURIComponent(url.replace(/[?#].*/s, ''))).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}
