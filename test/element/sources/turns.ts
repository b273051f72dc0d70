/**
 * How often the page had its turn while something was under way, and how long it waited for one at most.
 *
 * @param onTurn Called at each of them.
 */
export async function turnsDuring(
  under: () => Promise<unknown>,
  onTurn?: () => void,
): Promise<{ turns: number; longestMs: number }> {
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  let longestMs = 0;
  let last = performance.now();
  port1.addEventListener('message', () => {
    turns++;
    onTurn?.();
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await under();
  port1.close();
  return { turns, longestMs };
}
