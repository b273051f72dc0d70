import { expect, it, vi } from 'vitest';
import { load } from '../../../packages/element/src/sources/load.ts';
import { turnsDuring } from './turns.ts';

const megabytes = 50;
const records = 50_000;

/** A file of fifty megabytes, all of it there at once. */
function fileOf(before: string, between: string, after: string): Response {
  const summary = 'word '.repeat((megabytes * 1e6) / records / 5 - 12);
  const text = Array.from({ length: records }, (_, i) =>
    JSON.stringify({ title: `e${i}`, when: i, summary }),
  );
  const bytes = new TextEncoder().encode(before + text.join(between) + after);
  expect(bytes.length).toBeGreaterThan(megabytes * 0.95e6);
  return new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    }),
    { headers: { 'content-length': String(bytes.length) } },
  );
}

it.each([
  ['a list', fileOf('[', ',', ']'), records],
  ['a record a line', fileOf('', '\n', '\n'), records],
])('a large file, %s, that comes in one piece leaves the page its turn', async (_, response, count) => {
  vi.spyOn(window, 'fetch').mockResolvedValue(response);
  const shares: number[] = [];
  let found = 0;
  const { turns, longestMs } = await turnsDuring(async () => {
    const loaded = await load('/file', document.baseURI, new AbortController().signal, ({ share }) => {
      shares.push(share!);
    });
    found = (loaded!.input as unknown[]).length;
  });
  expect(found).toBe(count);
  // As many as the machine is slow; in one go it would have none.
  expect(turns).toBeGreaterThan(3);
  // Generous, for a busy machine; a piece takes some 3 ms.
  expect(longestMs).toBeLessThan(1000);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

it('a large file is given up in the midst of it', async () => {
  vi.spyOn(window, 'fetch').mockResolvedValue(fileOf('[', ',', ']'));
  const giveUp = new AbortController();
  const loaded = load('/file', document.baseURI, giveUp.signal, () => giveUp.abort());
  expect(await loaded).toBeUndefined();
});
