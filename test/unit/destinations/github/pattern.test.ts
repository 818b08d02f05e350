import { describe, expect, it } from 'vitest';
import { messageOf, pathOf, patternFault } from '../../../../src/destinations/github/pattern.ts';
import { fullClip } from '../../../support/full-clip.ts';
import { naughtyStrings } from '../../../support/naughty-strings.ts';

const { clip } = fullClip();
const titled = (title: string) => ({ ...clip, title });

describe('the path of a file in a repository', () => {
  it.each([
    ['content/news/{{id}}.md', 'content/news/5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11.md'],
    [
      'content/{{year}}/{{month}}/{{day}}/{{slug}}.md',
      'content/2024/05/08/targeted-care-what-oncologys-next-decade-needs.md',
    ],
    [
      '{{ site }}/{{date}} {{title}}.md',
      "insights.clinic.example/2024-05-08 Targeted care what oncology's next decade needs.md",
    ],
    ['static/{{id}}.{{ext}}', 'static/5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11.jpg'],
    ['_drafts/{{slug}}', '_drafts/targeted-care-what-oncologys-next-decade-needs'],
  ])('is made of a pattern: %s', (pattern, path) => {
    expect(patternFault(pattern)).toBeNull();
    expect(pathOf(pattern, clip, 'jpg')).toBe(path);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['/absolute', 'absolute'],
    ['con', '_con'],
    ['..', '5f0d3c5e-26d6-5d06-8a3b-0f3e7d5a9c11'],
    ['.git/config', 'git config'],
  ])('stays in its folder, whatever the title is: %s', (title, name) => {
    expect(pathOf('content/{{title}}/{{title}}.md', titled(title), '')).toBe(`content/${name}/${name}.md`);
  });

  it('has the segments of its pattern and no empty one, whatever is filled in', () => {
    for (const title of [...naughtyStrings, 'a'.repeat(10_000), '/'.repeat(50), '\\..\\..']) {
      const segments = pathOf('content/{{title}}/{{title}}.md', titled(title), '').split('/');
      expect(segments).toHaveLength(3);
      for (const segment of segments) {
        expect(segment).not.toMatch(/^\.{0,2}$|[\\:*?"<>|]|\p{Cc}/u);
        expect(new TextEncoder().encode(segment).length).toBeLessThanOrEqual(120);
      }
    }
  });

  it('is kept apart from another clip’s by a part of the id, however long the name is', () => {
    expect(pathOf('{{title}}.md', titled('a'.repeat(500)), '', true)).toMatch(/^a+-5f0d3c5e\.md$/);
  });

  it.each([
    ['content/news.md', 'must hold {{id}}'],
    ['content/{{name}}.md', 'names something unknown, {{name}}'],
    ['content/{{id}.md', 'has a brace'],
    ['/content/{{id}}.md', 'must lie in the repository'],
    ['content//{{id}}.md', 'must lie in the repository'],
    ['content/{{id}}/', 'must lie in the repository'],
    ['../{{id}}.md', 'must lie in the repository'],
    ['.git/hooks/{{id}}', 'must lie in the repository'],
    ['content\\{{id}}.md', 'has a character'],
  ])('is not made of a pattern that could mislead: %s', (pattern, fault) => {
    expect(patternFault(pattern)).toContain(fault);
  });
});

describe('the message of a commit', () => {
  it('is one line, and the clip’s id where nothing is left', () => {
    expect(messageOf('Clip: {{title}}\nfrom {{site}}', titled('A\r\nB'))).toBe(
      'Clip: A B from insights.clinic.example',
    );
    expect(messageOf('', clip)).toBe(`Clip ${clip.id}`);
  });

  it('closes no issue, calls nobody and skips no build by the title of a page', () => {
    const message = messageOf(
      '{{title}}',
      titled('Fixes #12, closes GH-3 and https://git.example/a/b/issues/4 @octocat [skip ci]'),
    );
    expect(message).not.toMatch(/#\d|GH-\d|issues\/\d|@o|\[skip ci\]/);
    expect(message.replaceAll('\u2060', '')).toBe(
      'Fixes #12, closes GH-3 and https://git.example/a/b/issues/4 @octocat [skip ci]',
    );
  });
});
