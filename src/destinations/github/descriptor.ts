import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'github',
  label: 'GitHub',
  summary: 'Commits every clip as a file to a repository, such as that of a Hugo site; also on Gitea and Forgejo.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address of the API',
      hint: 'GitHub Enterprise: https://host/api/v3. Gitea and Forgejo: https://host/api/v1.',
      isRequired: true,
      initial: 'https://api.github.com',
    },
    {
      type: 'secret',
      key: 'token',
      label: 'Access token',
      hint: 'It must be allowed to write contents, and pull requests if you choose those.',
      isRequired: true,
    },
    { type: 'text', key: 'repository', label: 'Repository', isRequired: true, placeholder: 'owner/name' },
    {
      type: 'text',
      key: 'branch',
      label: 'Branch',
      hint: 'Empty for the repository’s default branch.',
      isRequired: false,
      placeholder: 'main',
    },
    {
      type: 'text',
      key: 'path',
      label: 'Path of the file',
      hint: 'With {{id}}, {{slug}}, {{title}}, {{site}}, {{date}}, {{year}}, {{month}}, {{day}}.',
      isRequired: true,
      initial: 'content/news/{{id}}.md',
    },
    {
      type: 'choice',
      key: 'format',
      label: 'Format',
      isRequired: true,
      options: [
        { value: 'curated-content', label: 'Curated content' },
        { value: 'markdown', label: 'Markdown' },
        { value: 'json', label: 'JSON' },
      ],
      initial: 'curated-content',
    },
    {
      type: 'text',
      key: 'imagePath',
      label: 'Path of the lead image',
      hint: 'Empty for no image; also with {{ext}}, as in static/images/{{id}}.{{ext}}.',
      isRequired: false,
      placeholder: 'static/images/{{id}}.{{ext}}',
    },
    {
      type: 'choice',
      key: 'mode',
      label: 'How it gets there',
      isRequired: true,
      options: [
        { value: 'commit', label: 'Commit to the branch' },
        { value: 'pull-request', label: 'Pull request, one for each clip' },
      ],
      initial: 'commit',
    },
    {
      type: 'text',
      key: 'message',
      label: 'Message of the commit',
      hint: 'With the same names in braces as the path.',
      isRequired: false,
      initial: 'Clip: {{title}}',
    },
  ],
  takesImage: true,
  origins: ({ url }) => originsOf(url),
};
