import { html, plain } from '../support/answers.ts';
import type { BackendKind } from '../support/backend.ts';
import { shownNote } from '../support/notes.ts';

/** Obsidian as its documentation of links says it is; there is no server. */
export const obsidianUri: BackendKind = {
  kind: 'obsidian-uri',
  account: { config: { vault: 'Desk notes', path: 'Clippings/{{title}}', mayShorten: true }, secrets: {} },
  readsAnswers: false,
  mayRefuse: /too long for an obsidian:\/\/ link/,
  refusal: (words) => plain(400, words),
  start() {
    const notes = new Map<string, string>();
    return {
      answer: () => html(404),
      open(address) {
        const url = new URL(address);
        if (url.host !== 'new') return;
        const { vault, file = '', content = '', overwrite } = Object.fromEntries(url.searchParams);
        if (vault !== 'Desk notes') return;
        let path = file.endsWith('.md') ? file : `${file}.md`;
        for (let number = 1; overwrite === undefined && notes.has(path); number += 1) path = `${file} ${number}.md`;
        notes.set(path, content);
      },
      things: () => [...notes.values()].map(shownNote),
      clear: () => notes.clear(),
    };
  },
};
