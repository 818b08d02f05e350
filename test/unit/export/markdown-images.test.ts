import { describe, expect, it } from 'vitest';
import { imagePathNamer } from '../../../src/export/markdown/image-paths.ts';
import { moveImages } from '../../../src/export/markdown/move-images.ts';
import { type ClipWithImages, markdownWithImages } from '../../../src/export/markdown/with-images.ts';
import { fileOf } from '../../../src/import/files/import-file.ts';
import { readFiles } from '../../../src/import/read-files.ts';
import { defaultSettings } from '../../../src/model/settings.ts';
import { fullClip } from '../../support/full-clip.ts';
import { collected } from '../import/support.ts';

const a = 'https://a.example/a.png';
const odd = 'https://a.example/b(1(2).png?x=(y)';
const paths = new Map([
  [a, 'images/a.png'],
  [odd, 'images/b.png'],
]);

describe('images of a Markdown text', () => {
  it.each([
    [`![](${a})`, '![](images/a.png)'],
    [`Text ![with \\] alt](${a} "Title") and more.`, 'Text ![with \\] alt](images/a.png "Title") and more.'],
    [`[![in a link](${a})](${a})`, `[![in a link](images/a.png)](${a})`],
    ['![](https://a.example/b\\(1\\(2\\).png?x=\\(y\\)).', '![](images/b.png).'],
    [`| ![one](${a}) | ![two](${a}) |`, '| ![one](images/a.png) | ![two](images/a.png) |'],
    [`![one](${a})![two](${a})`, '![one](images/a.png)![two](images/a.png)'],
    [`> ![quoted](${a})`, '> ![quoted](images/a.png)'],
  ])('get their paths: %s', (markdown, moved) => expect(moveImages(markdown, paths)).toBe(moved));

  it.each([
    `[a link](${a})`,
    `\\![no image](${a})`,
    `\`![in code](${a})\``,
    `\`\`a \` ![in code](${a})\`\``,
    `\`\`\`md\n![in a block](${a})\n\`\`\``,
    `> ~~~\n> ![in a block](${a})\n> ~~~`,
    `![another](${a}?size=2)`,
    '![none]()',
  ])('keep their addresses where there is no path, and where it is no image: %s', (markdown) =>
    expect(moveImages(markdown, paths)).toBe(markdown),
  );

  it('are found behind a block of code', () => {
    const code = `\`\`\`\`\n\`\`\`\n![x](${a})\n\`\`\`\``;
    expect(moveImages(`${code}\n\n![y](${a})`, paths)).toBe(`${code}\n\n![y](images/a.png)`);
  });
});

describe('paths of images', () => {
  it('are made of the last part of their address, safe, and told apart', () => {
    const path = imagePathNamer();
    expect(path('https://a.example/x/Harbour%20at%20dawn.JPG?w=3', 'image/jpeg')).toBe('images/harbour-at-dawn.jpg');
    expect(path('https://b.example/harbour-at-dawn.png', 'image/jpeg')).toBe('images/harbour-at-dawn-2.jpg');
    expect(path('https://b.example/harbour-at-dawn-2', 'image/jpeg')).toBe('images/harbour-at-dawn-2-2.jpg');
    expect(path('https://b.example/', 'image/png')).toBe('images/image.png');
    expect(path('https://b.example/..%2f..%2fetc%2fpasswd', 'image/png')).toBe('images/etcpasswd.png');
    expect(path('https://b.example/%E6%B8%AF.webp', 'image/webp')).toBe('images/港.webp');
    expect(path('https://b.example/100%.webp', 'image/webp')).toBe('images/100percent.webp');
    expect(path('https://b.example/con.png', 'image/png')).toBe('images/_con.png');
    expect(path('https://b.example/AUX', 'image/png')).toBe('images/_aux.png');
    expect(path(`https://b.example/${'長い'.repeat(99)}.gif`, 'image/gif').length).toBeLessThan(50);
    expect(path(`https://b.example/${'long-'.repeat(99)}.gif`, 'image/gif').length).toBeLessThan(75);
  });
});

describe('Markdown with images', () => {
  const lead = 'https://img.clinic.example/lead.jpg';
  const body = {
    ...{ html: '', text: '', wordCount: 1, extractor: 'x' },
    markdown: `![A ward](${lead})\n\n![Not kept](https://x.example/y.png)`,
  };
  const full = fullClip({}, { body });
  const other = fullClip({ title: 'Other', image: null }, { body: { ...body, markdown: `![](${a})` } });

  async function* clips(): AsyncGenerator<readonly ClipWithImages[]> {
    yield [{ full, images: [{ url: lead, fileId: '1' }] }];
    yield [
      {
        full: other,
        images: [
          { url: a, fileId: '1' },
          { url: 'https://gone.example/', fileId: '2' },
        ],
      },
    ];
  }
  const source = {
    settings: defaultSettings,
    readImageFile: async (id: string) => (id === '1' ? { bytes: new Uint8Array([7]), mediaType: 'image/jpeg' } : null),
  };
  const written = async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for await (const { name, content } of markdownWithImages(clips(), source)) files.set(name, content);
    return files;
  };
  const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));

  it('holds each image once and links to it', async () => {
    const files = await written();
    expect([...files.keys()]).toEqual([
      'images/lead.jpg',
      "Targeted care what oncology's next decade needs.md",
      'Other.md',
    ]);
    const text = textOf(files, "Targeted care what oncology's next decade needs.md");
    expect(text).toContain('![A ward](images/lead.jpg)');
    expect(text).toContain('![Not kept](https://x.example/y.png)');
    expect(text).toContain(`cover: images/lead.jpg\nimageSources:\n  images/lead.jpg: '${lead}'\n`);
    expect(textOf(files, 'Other.md')).toContain('![](images/lead.jpg)');
  });

  it('comes back with the addresses on the web', async () => {
    const files = await written();
    const file = fileOf(new Blob([files.get('Other.md') ?? new Uint8Array()]), 'Other.md');
    const findings = await collected(readFiles([file], { settings: defaultSettings, now: new Date() }));
    const [item] = findings.flatMap((each) => (each.kind === 'item' ? [each.item] : []));
    expect(item?.body?.text).toContain(`![](${a})`);
    expect(item?.body?.text).not.toContain('images/lead.jpg');
  });
});
