// `npm run build`: everything that can be built, and what it weighs.
import { buildPackages } from './packages.mjs';
import { weigh } from './size.mjs';
import { buildStorybook } from './storybook.mjs';

export async function build() {
  await buildPackages();
  await buildStorybook();
  await weigh();
}
