import { extensionClient } from '../faults/extension-client.ts';
import type { ExtensionSession, Json } from './browsers/extension-session.ts';
import { asImported, sampleBody, sampleClip } from './sample-clips.ts';

/** A clip with a body, as a message to the background carries it. */
export interface ReadableClip {
  readonly id: string;
  readonly request: Json;
}

/**
 * Clip n, clipped on the nth of March.
 * @param html its body, not sanitised by anybody
 */
export function readableClip(n: number, html: string, changes: { language?: string | null } = {}): ReadableClip {
  const day = `2026-03-${String(n).padStart(2, '0')}`;
  const { clip, content } = sampleClip(n, { clippedOn: day, clippedAt: `${day}T09:00:00.000Z`, ...changes });
  const body = { ...sampleBody('text'), html, wordCount: 1_190 };
  return { id: clip.id, request: { clips: [asImported({ clip, content: { ...content, body } })] } as unknown as Json };
}

/** Paragraphs of sentences that each say which they are. */
export const longBody = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, n) =>
      `<p>Paragraph ${n} begins here. The harbour of town ${n} freezes <em>every</em> winter, and ferry ${n} waits. ` +
      `Nobody in town ${n} minds, since the ice carries carts of up to ${n + 1} tons until the end of March.</p>`,
  ).join('\n');

/** Puts a clip into the library, as the library page's import does once it has read a file. */
export async function putReadable(session: ExtensionSession, { request }: ReadableClip): Promise<void> {
  const page = await session.openPage('options/index.html');
  await extensionClient(page, { patience: 20_000 }).ask('clip.merge', request);
  await page.close();
}
