import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distOf } from '../../scripts/build/extensions.ts';
import { browsers } from '../../scripts/build/manifest.ts';

describe.each(browsers)('the extension built for %s', (browser) => {
  const folder = distOf(browser);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  it('asks for no host; for a backend’s, a link’s or a tab’s only when the user adds or clips it', () => {
    const everywhere = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'unlimitedStorage'];
    // Chromium's worker has no DOM to read a link's page in.
    const permissions = browser === 'chrome' ? [...everywhere, 'offscreen'].toSorted() : everywhere;
    expect(manifest['permissions']).toEqual(permissions);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    const further = ['host_permissions', 'optional_permissions', 'content_scripts'];
    for (const key of further) expect(manifest, key).not.toHaveProperty(key);
  });

  it('can be reached by no page and by no other extension', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('runs nothing but its own scripts', () => {
    const directives = policy.split(';').map((directive) => directive.trim());
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("connect-src 'self' https: http:");
    expect(directives).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|wasm/);
  });

  it('has every page, script and icon that the manifest and the pages name', () => {
    const named = JSON.stringify(manifest).match(/[\w./-]+\.(?:html|js|png)/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const file of [
      ...named,
      'library/index.html',
      'content-scripts/capture.js',
      'content-scripts/highlights.js',
      'reader/index.html',
      'library/several/index.html',
      ...(browser === 'chrome' ? ['offscreen/index.html'] : []),
    ]) {
      expect(files.map((each) => each.replaceAll('\\', '/'))).toContain(file);
    }
  });

  it.each(['capture', 'highlights'])('injects the self-contained script %s, which imports nothing', (name) => {
    const script = readFileSync(join(folder, `content-scripts/${name}.js`), 'utf8');
    expect(script).not.toMatch(/^\s*import[\s{*"']|\bimport\(/m);
  });

  it('carries no inline script, no source map and nothing of a development server', () => {
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/<script(?![^>]*\ssrc=)/);
    }
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const code = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'));
    // With a port: the bare name is one that Sheaf knows as the device's own.
    expect(code.filter((text) => /localhost:|\/\/localhost|@vite\/client/.test(text)).length).toBe(0);
  });
});

it('gives Firefox an event page and Chromium a worker', () => {
  const background = (browser: (typeof browsers)[number]) =>
    (JSON.parse(readFileSync(join(distOf(browser), 'manifest.json'), 'utf8')) as { background: object }).background;
  expect(background('firefox')).toHaveProperty('scripts');
  expect(background('chrome')).toHaveProperty('service_worker');
});
