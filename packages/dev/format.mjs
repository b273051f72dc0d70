// `npm run format`: the house's layout and what the linter can mend by itself.
import { need, tool } from './command.mjs';

/** @param {string[]} args */
export async function format(args) {
  await need(tool('oxlint'), ['--fix', ...args]);
  await need(tool('oxfmt'), args);
}
