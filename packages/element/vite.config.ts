import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

// The modules of the package are compiled into the same folder, under their own names.
if (existsSync(new URL('src/event-timeline.ts', import.meta.url))) {
  throw new Error(
    'src/event-timeline.ts: its output would be dist/event-timeline.js, which is the single file',
  );
}

const still = fileURLToPath(new URL('still.ts', import.meta.url));

/** The bundler's own helper and d3-dispatch would take what a page put on every object for a part of ours, and throw. */
function ownKeys(code: string) {
  const mended = code
    .replaceAll(/for \((var|let|const) (\w+) in (\w+)\)/g, 'for ($1 $2 of Object.keys($3))')
    .replaceAll(/\|\| (\w+) in (\w+) \|\|/g, '|| Object.hasOwn($2, $1) ||');
  return { code: mended, map: null };
}

/**
 * The tag for a `<script type="module">`: one file, and beside it a folder of
 * the languages besides English, and of the words of dates that are typed, which
 * are fetched when they are asked for.
 */
export default defineConfig({
  plugins: [{ name: 'own-keys', renderChunk: ownKeys }],
  resolve: {
    conditions: ['@dateline/source', ...defaultClientConditions],
    alias: { 'd3-transition': still, 'd3-interpolate': still },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    // Left to itself, a library build keeps its white space.
    modulePreload: false,
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: 'event-timeline/[name].js',
        // Whoever copies the one file has all of it, in English; who types a date has to know EDTF.
        codeSplitting: {
          groups: [
            {
              name: 'event-timeline',
              test: /\/src\/(?!(languages|phrases)\/(?!en\.)|readDate|wordedDate)|\/node_modules\//,
            },
          ],
        },
      },
    },
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'event-timeline.js' },
  },
});
