import { describe, expect, it } from 'vitest';
import { notePath, patternProblem } from '../../../src/destinations/note-path.ts';
import { fullClip } from '../../support/full-clip.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const { clip } = fullClip({ title: 'A title' });

describe('the path of a note', () => {
  it('is the pattern with the values of the clip', () => {
    expect(notePath('Clippings/{{title}}.md', clip)).toBe('Clippings/A title.md');
    expect(notePath('{{year}}/{{month}}/{{date}} {{site}} {{ title }}', clip)).toBe(
      '2024/05/2024-05-08 Clinic Insights A title.md',
    );
    expect(notePath('{{id}}', clip, ' 2')).toBe(`${clip.id} 2.md`);
  });

  it('has the folders of the pattern and no other, whatever a title says', () => {
    for (const title of [...naughtyStrings, '../../x', '..', 'a/b', 'C:\\x', '/etc/passwd']) {
      const path = notePath('Clippings/{{site}}/{{title}}.md', { ...clip, title, siteName: title });
      const parts = path.split('/');
      expect(parts, path).toHaveLength(3);
      expect(parts[0]).toBe('Clippings');
      for (const part of parts) {
        expect(part).toMatch(/^[^.\s].*$/s);
        expect(part).not.toMatch(/[. ]$|[<>:"\\|?*\p{Cc}]/u);
      }
    }
  });

  it('never leaves the vault or reaches its settings, whatever the pattern says', () => {
    expect(notePath('../../{{title}}', clip)).toBe('A title.md');
    expect(notePath('/a//./b\\{{title}}.md', clip)).toBe('a/b/A title.md');
    expect(notePath('.obsidian/plugins/{{title}}', clip)).toBe('obsidian/plugins/A title.md');
  });

  it('does not fill in what a title says a second time', () => {
    expect(notePath('{{title}}', { ...clip, title: '{{id}}' })).toBe('{{id}}.md');
  });
});

describe('a pattern', () => {
  it('is fine with known placeholders, and else a sentence says what is wrong', () => {
    expect(patternProblem('Clippings/{{title}}.md')).toBeNull();
    expect(patternProblem('{{ title }}')).toBeNull();
    expect(patternProblem('')).toMatch(/^Enter a path/);
    expect(patternProblem('../.')).toMatch(/^Enter a path/);
    expect(patternProblem('{{titel}}')).toMatch(/\{\{titel\}\}.*\.$/);
    expect(patternProblem('{{constructor}}')).not.toBeNull();
  });
});
