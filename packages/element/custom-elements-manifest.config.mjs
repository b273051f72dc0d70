/** Names modules by what is published, not by where the source lies, and leaves out what is not for the user. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest: manifest }) {
    rename(manifest);
    for (const { declarations = [] } of manifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
        );
      }
    }
  },
};

function rename(node) {
  if (!node || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string') rename(value);
    else if (key === 'path' || key === 'module') {
      node[key] = value.replace(/^(\.?\/)?src\//, 'dist/').replace(/\.ts$/, '.js');
    }
  }
}

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [published],
};
