import { json, plain } from '../support/answers.ts';
import type { BackendKind, Thing } from '../support/backend.ts';

/** A receiver that does as Standard Webhooks asks of one: it drops what it has seen, and knows clips by their id. */
export const webhook: BackendKind = {
  kind: 'webhook',
  account: {
    config: { url: 'https://hooks.example/in?team=desk', tokenHeader: 'X-Api-Key', withMarkdown: true },
    secrets: { signingSecret: 'whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=', token: 'tk8b1f5e0d9c' },
  },
  readsAnswers: true,
  refusal: (words) => plain(422, words),
  start() {
    const seen = new Set<string>();
    const clips = new Map<string, Thing>();
    return {
      answer({ url, method, headers, text }) {
        if (method !== 'POST' || url.href !== 'https://hooks.example/in?team=desk') return plain(404);
        if (headers['x-api-key'] !== 'tk8b1f5e0d9c') return plain(401, 'who are you?');
        const id = headers['webhook-id'] ?? '';
        const event = JSON.parse(text);
        if (!seen.has(id) && event.type.startsWith('clip.')) {
          const { clip, markdown } = event.data;
          const tags = clip.topics.map((topic: { label: string }) => topic.label);
          clips.set(clip.id, { title: clip.title, tags, text: `${clip.note}\n${markdown}` });
        }
        seen.add(id);
        return json(202, { ok: true });
      },
      things: () => [...clips.values()],
      clear: () => clips.clear(),
    };
  },
};
