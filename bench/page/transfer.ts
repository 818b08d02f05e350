/** Runs in a page of the extension: makes clips and files of a size. */
import type { RequestOf } from '../../src/protocol/messages.ts';

type IncomingClip = RequestOf<'clip.merge'>['clips'][number];

const words =
  'the of harbour tide moon clinic record patient standard report nurse ward open data model paper year week doctor study'.split(
    ' ',
  );

/** Plain enough that every run has the same texts. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x100000000;
  };
}

const paragraph = (random: () => number, length: number): string => {
  let text = '';
  while (text.length < length) text += `${words[Math.floor(random() * words.length)]} `;
  return text.trim();
};

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> };
}
declare const chrome: Api;

/** Stores that many clips, from that number on, each with a body of that many characters. */
async function fill(first: number, count: number, length: number): Promise<void> {
  const random = generator(first + 1);
  for (let done = 0; done < count; done += 200) {
    const clips = Array.from({ length: Math.min(200, count - done) }, (_, i) =>
      clipOf(first + done + i, length, random),
    );
    const reply = await chrome.runtime.sendMessage({ sheaf: 1, type: 'clip.merge', request: { clips } });
    if (reply?.ok !== true) throw new Error(`the background did not take the clips: ${JSON.stringify(reply)}`);
  }
}

function clipOf(n: number, length: number, random: () => number): IncomingClip {
  const paragraphs = Array.from({ length: 6 }, () => paragraph(random, length / 6));
  const url = `https://news.example/articles/${n}`;
  const at = new Date(Date.UTC(2020, 0, 1) + n * 3_600_000).toISOString();
  const nothing = { authors: [], published: null, modified: null, siteName: null, language: null, image: null };
  return {
    clip: {
      ...nothing,
      id: crypto.randomUUID(),
      revision: 1,
      urls: { visited: url, canonical: null, clean: url },
      title: `${paragraph(random, 40)} ${n}`,
      ...{ description: paragraph(random, 120), favicon: null, note: '', keywords: [], topics: [], offerings: [] },
      ...{ provenance: {}, clippedAt: at, clippedOn: at.slice(0, 10), updatedAt: at, wordCount: 0, contentHash: null },
    },
    content: {
      body: {
        html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
        markdown: paragraphs.join('\n\n'),
        text: paragraphs.join('\n'),
        ...{ wordCount: 1_000, extractor: 'blocks' },
      },
      ...{ metas: [], jsonLd: [] },
    },
    ...{ trashedAt: null, images: [], highlights: [], readingPlace: null },
  };
}

const parts: BlobPart[] = ['title,url,time_added,tags,status\n'];

/** Adds rows to a table as Pocket exports it. */
function write(first: number, count: number): void {
  const random = generator(first + 1);
  const lines = Array.from({ length: count }, (_, i) => {
    const number = first + i;
    const title = paragraph(random, 50);
    const url = `https://site${number % 977}.example/${paragraph(random, 30).replaceAll(' ', '-')}/${number}`;
    return `"${title}, once more",${url}?utm_source=pocket,${1_400_000_000 + number},${words[number % 20]}|saved,archive\n`;
  });
  parts.push(new Blob(lines));
}

/** Gives the table to the page's file input, as its dialog would. */
function choose(): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File(parts, 'part_000000.csv'));
  const input = document.querySelector<HTMLInputElement>('#transfer-files');
  if (input === null) throw new Error('the page has no file input');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

Object.assign(globalThis, { __fill: fill, __write: write, __choose: choose });
