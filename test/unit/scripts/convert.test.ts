import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../scripts/convert/convert.ts';

const folder = join(import.meta.dirname, '../../fixtures/curated-content');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const href = "href: 'https://a.example/x/'\n";

const files: Record<string, Uint8Array> = {
  'plain.md': utf8(`---\ntitle: A\n${href}---\n<p>See <a href="../y">y</a> &amp; <b>z</b>.</p><script>no()</script>`),
  'bom.md': utf8(`\ufeff---\r\ntitle: B\r\n${href}---\r\n`),
  'article.html': utf8('<p>An article.</p>'),
  'latin1.md': Uint8Array.of(...utf8(`---\ntitle: `), 0xe9, ...utf8(`\n${href}---\n`)),
  'half.md': Uint8Array.of(...utf8(`---\n${href}---\n`), 0xf0, 0x9f),
};

const run = (...args: string[]) =>
  convert(args, {
    read: async (path) => {
      const bytes = files[path === '-' ? 'plain.md' : path];
      if (bytes === undefined) throw new Error(`ENOENT: no such file: ${path}`);
      return bytes;
    },
  });

const textOf = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]);

describe('converting on the command line', () => {
  it.each(['plain.md', 'bom.md'])('gives a curated-content file back to the byte: %s', async (name) => {
    expect(await run(name)).toEqual({ exitCode: 0, stdout: textOf(name), stderr: '' });
  });

  it('reads standard input for a hyphen', async () => {
    expect(await run('-')).toEqual({ exitCode: 0, stdout: textOf('plain.md'), stderr: '' });
  });

  it('makes Markdown with the code of the extension: addresses absolute, no script, no markup', async () => {
    const { exitCode, stdout } = await run('--to', 'markdown', 'plain.md');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\n---\n\nSee [y](https://a.example/y) & **z**.\n');
    expect(stdout).toMatch(/^---\ntitle: A\nsource: 'https:\/\/a\.example\/x\/'\n/);
  });

  it('lends the converter a DOM and takes it back', async () => {
    await run('--to', 'markdown', 'plain.md');
    expect(Reflect.get(globalThis, 'document')).toBeUndefined();
  });

  it('makes one JSON file of several, in their order', async () => {
    const { stdout } = await run('--to', 'json', 'bom.md', 'plain.md');
    const { clips } = JSON.parse(stdout);
    expect(clips.map(({ clip }: { clip: { title: string } }) => clip.title)).toEqual(['B', 'A']);
    expect(clips[1].content.body.markdown).toContain('**z**');
  });

  it('prints nothing but what is wrong where one of the files is bad', async () => {
    const { exitCode, stdout, stderr } = await run('plain.md', 'article.html', 'missing.md');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^article\.html: This file has no front matter\. .+\.\n {2}line 1: /);
    expect(stderr).toMatch(/\nmissing\.md: The file cannot be read\. .+\n {2}ENOENT/);
    expect(stderr).not.toContain('plain.md');
  });

  it.each(['latin1.md', 'half.md'])('does not guess at bytes that are no UTF-8: %s', async (name) => {
    expect(await run(name)).toEqual({ exitCode: 1, stdout: '', stderr: expect.stringContaining('is not UTF-8') });
  });

  it.each([[[]], [['--to', 'html', 'plain.md']], [['--frob', 'plain.md']], [['plain.md', '--to']]])(
    'explains itself when it is used wrongly: %j',
    async (args) => {
      const { exitCode, stdout, stderr } = await run(...args);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Usage:');
    },
  );

  it('explains itself when it is asked to', async () => {
    expect(await run('--help')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
  });

  it('prints the bytes of the file and nothing else, as a program', () => {
    const file = join(folder, 'windows.md');
    const root = join(import.meta.dirname, '../../..');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/convert.ts', file],
      { cwd: root },
    );
    expect(stderr.toString()).toBe('');
    expect(stdout.equals(readFileSync(file))).toBe(true);
    expect(status).toBe(0);
  }, 60_000);
});
