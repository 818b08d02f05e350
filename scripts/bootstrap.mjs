// Makes a fresh clone ready: runs before every command, so it is plain JavaScript without dependencies.
//   node scripts/bootstrap.mjs [--browsers=chromium,firefox]
// Everything it says goes to stderr: a command's own output stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToGet } from './browser-paths.mjs';

const oldestNode = [20, 19];
/** Debian's name for each browser. */
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Written last, and npm ci begins by deleting node_modules: a half-done installation has no stamp. */
const stamp = 'node_modules/.sheaf-bootstrap';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
checkNode();
installPackages();
installBrowsers();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Sheaf is built with Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}

function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing the packages of package-lock.json (npm ci) …');
  // Nothing that we depend on needs its install script. `--silent` of the outer npm must not hide why this one fails.
  const done = npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (!done)
    fail('npm ci did not succeed (see above). Is this machine online? Nothing is half installed: just try again.');
  writeFileSync(stamp, wanted);
}

function installBrowsers() {
  const option = process.argv.find((argument) => argument.startsWith('--browsers='));
  const wanted = option === undefined ? [] : option.slice('--browsers='.length).split(',');
  const missing = wanted.filter((browser) => findBrowser(browser) === null);
  // A browser that the user named has to be put right by the user.
  const installable = missing.filter((browser) => !process.env[`SHEAF_${browser.toUpperCase()}`]);
  if (installable.length > 0 && isDebian() && process.getuid?.() === 0) {
    const packages = installable.map((browser) => debianPackages[browser]);
    say(`installing ${packages.join(' and ')} (apt-get) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-q'], env))
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
  }
  for (const browser of missing)
    if (findBrowser(browser) === null) say(`${howToGet(browser)}. What needs it is skipped.`);
}

/** Ubuntu and others have the file too, but no packages of these names that work. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {...string} args */
function npm(...args) {
  const path = process.env.npm_execpath ?? '';
  // npm tells its scripts where it is; other package managers set the same variable.
  if (/^npm-cli\.c?js$/.test(basename(path))) return run(process.execPath, [path, ...args]);
  return process.platform === 'win32' ? run('npm.cmd', args, {}, true) : run('npm', args);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env = {}, shell = false) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell,
  });
  if (error !== undefined) say(`${command} could not be started: ${error.message}`);
  return status === 0;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`sheaf: ${sentence}\n`);
}

/** @param {string} sentence */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}
