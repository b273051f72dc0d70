// `npm start`, `npm test` and the rest, on a machine that has only Node and npm.
// Nothing newer than a plain import() here: an old Node must get as far as the message.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12)) {
  console.error('Dateline needs Node 20.19, 22.12 or newer; this is Node ' + process.versions.node + '.');
  console.error('Get one from https://nodejs.org or your version manager, then run the same command again.');
  process.exit(1);
}

const tasks = [
  'start',
  'test',
  'build',
  'check',
  'bench',
  'mutants',
  'peers',
  'shots',
  'storybook',
  'format',
];
const [task = 'start', ...args] = process.argv.slice(2);
if (!tasks.includes(task)) {
  console.error('unknown task: ' + task + ' (one of ' + tasks.join(', ') + ')');
  process.exit(2);
}

// The shell between npm and us keeps signals to itself: when it is gone, so are we, and what we started.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();

import('./install.mjs')
  .then(({ install }) => install())
  .then(() => import('./' + task + '.mjs'))
  .then((module) => module[task](args))
  .catch((error) => {
    // A tool that failed has already said why.
    if (error.exitCode === undefined) console.error(error);
    else if (error.message) console.error(error.message);
    process.exit(error.exitCode || 1);
  });
