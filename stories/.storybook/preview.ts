import manifest from '@dateline/element/custom-elements.json' with { type: 'json' };
import '@dateline/element/define';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import './preview.css';

setCustomElementsManifest(manifest);

/** Right to left as a page has it: on the root, so that Storybook's own frame stays as it is. */
const withDirection: Decorator = (story, { globals }) => {
  document.documentElement.dir = String(globals['dir'] ?? 'ltr');
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
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
  parameters: { a11y: { test: 'error' } },
};
export default preview;
