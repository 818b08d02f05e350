import { error } from '../../support/openproject/represent.ts';
import { openProjectServer } from '../../support/openproject/server.ts';
import { newsroom } from '../../support/openproject/state.ts';
import { json } from '../support/answers.ts';
import type { BackendKind } from '../support/backend.ts';

/** The newsroom's server, everything of it picked. */
export const openproject: BackendKind = {
  kind: 'openproject',
  account: {
    config: {
      url: 'https://projects.example/op/',
      project: '3',
      type: 'Curated Content',
      clipIdField: 'Sheaf clip id',
      sourceUrlField: 'sourceUrl',
      cleanUrlField: 'cleanUrl',
      topicsField: 'medigyTopics',
      readable: 'html',
      withMetadata: true,
    },
    secrets: { token: newsroom.token },
  },
  readsAnswers: true,
  refusal: (words) => json(422, error('PropertyConstraintViolation', words, 'subject')),
  isWrite: ({ method, url }) => method !== 'GET' && !url.pathname.endsWith('/form'),
  // An attachment that is refused is left out; the work package is there.
  refusesClip: ({ url }) => /\/work_packages(?:\/\d+)?$/.test(url.pathname),
  shownTitle(title) {
    const line = title.trim().split(/\s+/).join(' ');
    if (line === '') return 'https://insights.clinic.example/oncology/targeted-care?edition=NL%2004&flag';
    const characters = Array.from(line);
    return characters.length > 255 ? `${characters.slice(0, 254).join('').trimEnd()}…` : line;
  },
  start() {
    const server = openProjectServer();
    return {
      answer: (request) => server.answer({ ...request, url: new URL(request.url.href.replace('/op/', '/')) }),
      things: () =>
        [...server.workPackages.values()].map(({ id, subject, description, texts, lists }) => {
          const files = [...server.attachments.values()].filter(({ workPackageId }) => workPackageId === id);
          return {
            title: subject,
            tags: (lists['customField4'] ?? []).map(String),
            text: [
              description,
              ...Object.values(texts),
              ...files.map(({ fileName, bytes }) => `${fileName}: ${new TextDecoder().decode(bytes)}`).toSorted(),
            ].join('\n'),
          };
        }),
      clear() {
        server.workPackages.clear();
        server.attachments.clear();
      },
    };
  },
};
