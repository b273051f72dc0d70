// A reporter that only counts; the closing line is written when everybody else is silent.
import { writeFileSync } from 'node:fs';

export default class Tally {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<import('vitest').SerializedError>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'pending') count.failed++;
        else count[state]++;
      }
      // A file or a suite that could not be loaded or set up has failed, though no test in it has.
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    }
    const file = process.env.DATELINE_TALLY;
    if (file) writeFileSync(file, JSON.stringify(count));
  }
}
