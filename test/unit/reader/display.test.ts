import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultDisplay, loadDisplay, saveDisplay } from '../../../reader/display.ts';
import { parseReaderQuery, readerPath } from '../../../src/model/reader-address.ts';

const storage = (content: string | null = null) => {
  let held = content;
  return {
    getItem: () => held,
    setItem: (_: string, value: string) => {
      held = value;
    },
  };
};

describe('the display', () => {
  it('is kept, and is the default where nothing sensible is kept', () => {
    const kept = storage();
    const display = {
      ...defaultDisplay,
      theme: 'sepia' as const,
      size: 22,
      voices: [['de', 'Anna']] as [string, string][],
    };
    saveDisplay(kept, display);
    expect(loadDisplay(kept)).toEqual(display);
    for (const odd of [null, '', '{', '[]', JSON.stringify({ ...display, size: 9_000 })]) {
      expect(loadDisplay(storage(odd))).toEqual(defaultDisplay);
    }
  });

  it('has the light and the dark of all other pages', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    const themes = readFileSync('reader/themes.css', 'utf8');
    const colours = (css: string) =>
      [...css.matchAll(/(--[\w-]+): (#\w+|\d.*?);/g)].map(([, name, value]) => `${name} ${value}`);
    const block = (css: string, from: RegExp) => from.exec(css)?.[1] ?? '';
    const only = (list: string[]) => list.filter((line) => !/--(?:highlight|spoken|font|text|gap|radius)/.test(line));
    const light = only(colours(block(tokens, /^:root \{([\s\S]*?)\n\}/m)));
    const dark = only(colours(block(tokens, /@media[^{]*\{\s*:root \{([\s\S]*?)\n\s*\}/)));
    expect(light.length).toBeGreaterThan(15);
    expect(only(colours(block(themes, /\[data-theme="light"\] \{([\s\S]*?)\n\}/)))).toEqual(light);
    expect(only(colours(block(themes, /\[data-theme="dark"\] \{([\s\S]*?)\n\}/)))).toEqual(dark);
  });
});

describe('the address of the reader', () => {
  const ids = Array.from({ length: 300 }, (_, n) => `clip-${n}`);

  it('names the clip, and carries its list as far as 50 on each side', () => {
    expect(readerPath({ clipId: 'a', listIds: [] })).toBe('reader/index.html?clip=a');
    const path = readerPath({ clipId: 'clip-100', listIds: ids });
    const parsed = parseReaderQuery(path.slice(path.indexOf('?')));
    expect(parsed).toEqual({ clipId: 'clip-100', listIds: ids.slice(50, 151) });
  });

  it('carries no list that the clip is not in, and survives a query that says nothing', () => {
    expect(parseReaderQuery(readerPath({ clipId: 'a', listIds: ids }).split('?')[1] ?? '').listIds).toEqual([]);
    expect(parseReaderQuery('')).toEqual({ clipId: '', listIds: [] });
  });
});
