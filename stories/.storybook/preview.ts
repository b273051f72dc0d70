import manifest from '@dateline/element/custom-elements.json' with { type: 'json' };
import '@dateline/element/define';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { expect, spyOn } from 'storybook/test';
import './preview.css';

setCustomElementsManifest(manifest);

/** Right to left as a page has it: on the root, so that Storybook's own frame stays as it is. */
const withDirection: Decorator = (story, { globals }) => {
  document.documentElement.dir = String(globals['dir'] ?? 'ltr');
  return story();
};

const oneOf = (...options: string[]) => ({ control: 'select' as const, options });

const preview: Preview = {
  tags: ['autodocs'],
  argTypes: {
    start: { control: 'text' },
    end: { control: 'text' },
    'group-by': oneOf('group', 'status', 'tag', 'place', 'none'),
    orientation: oneOf('horizontal', 'vertical', 'list'),
    locale: oneOf('en-GB', 'en-US', 'de', 'fr', 'ar', 'hi', 'ja'),
    selected: { control: 'text' },
    filter: { control: 'text' },
    overview: oneOf('always', 'none'),
    controls: oneOf('none'),
    events: { control: false },
  },
  decorators: [
    withThemeByDataAttribute({ themes: { light: 'light', dark: 'dark' }, defaultTheme: 'light' }),
    withDirection,
  ],
  globalTypes: {
    dir: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { dir: 'ltr' },
  beforeEach: () => {
    spyOn(console, 'error');
  },
  // What is looked at afterwards is the whole drawing, not its first frame.
  afterEach: async ({ canvasElement }) => {
    for (const timeline of canvasElement.querySelectorAll('event-timeline')) await timeline.settled();
    await expect(console.error).not.toHaveBeenCalled();
  },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: { order: ['Introduction', 'Story', 'Dates', 'Data', 'Labels', 'Scale', 'Page', 'Theme'] },
    },
    controls: {
      include: ['start', 'end', 'group-by', 'orientation', 'locale', 'selected', 'controls', 'events'],
    },
    a11y: { test: 'error' },
  },
};
export default preview;
