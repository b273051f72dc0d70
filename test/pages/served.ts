import { chromiumLaunch } from '@dateline/dev/browsers';
import { serve } from '@dateline/dev/serve';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';

/** The examples on a server, and a browser to look at them, for as long as the tests of a file run. */
export function served(): { readonly url: string; readonly browser: Browser } {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch(chromiumLaunch());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get url() {
      return server.url;
    },
    get browser() {
      return browser;
    },
  };
}
