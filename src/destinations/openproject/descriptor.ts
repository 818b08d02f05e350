import { originsOf } from '../address.ts';
import type { Descriptor } from '../destination.ts';

export const descriptor: Descriptor = {
  kind: 'openproject',
  label: 'OpenProject',
  summary: 'Creates a work package for every clip, with its fields filled in and its image attached.',
  fields: [
    {
      type: 'url',
      key: 'url',
      label: 'Address',
      hint: 'Of the OpenProject server, as the browser shows it on the home page.',
      isRequired: true,
      placeholder: 'https://openproject.example.com',
    },
    {
      type: 'secret',
      key: 'token',
      label: 'API token',
      hint: 'From “My account”, “Access tokens”, “API” in OpenProject.',
      isRequired: true,
    },
    { type: 'choice', key: 'project', label: 'Project', isRequired: true, options: 'from-backend' },
    { type: 'choice', key: 'type', label: 'Type of the work packages', isRequired: true, options: 'from-backend' },
    {
      type: 'choice',
      key: 'clipIdField',
      label: 'Field for the clip’s id',
      hint: 'A custom field of text that is used as a filter: by it, a clip is found again and never posted twice.',
      isRequired: false,
      options: 'from-backend',
    },
    {
      type: 'choice',
      key: 'sourceUrlField',
      label: 'Field for the address as visited',
      isRequired: false,
      options: 'from-backend',
    },
    {
      type: 'choice',
      key: 'cleanUrlField',
      label: 'Field for the clean address',
      hint: 'Without it, the address stands at the end of the description.',
      isRequired: false,
      options: 'from-backend',
    },
    {
      type: 'choice',
      key: 'topicsField',
      label: 'Field for the topics',
      hint: 'A list whose options are called like the topics, “Source: Label” or “Label”.',
      isRequired: false,
      options: 'from-backend',
    },
    {
      type: 'choice',
      key: 'readable',
      label: 'Readable content as attachment',
      isRequired: false,
      options: [
        { value: 'none', label: 'None' },
        { value: 'html', label: 'HTML' },
        { value: 'markdown', label: 'Markdown' },
      ],
      initial: 'html',
    },
    { type: 'flag', key: 'withMetadata', label: 'Attach the metadata as JSON', initial: true },
  ],
  takesImage: true,
  origins: ({ url }) => originsOf(url),
};
