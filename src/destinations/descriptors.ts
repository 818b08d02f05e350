import type { Descriptor } from './destination.ts';
import { descriptor as github } from './github/descriptor.ts';
import { descriptor as karakeep } from './karakeep/descriptor.ts';
import { descriptor as linkding } from './linkding/descriptor.ts';
import { descriptor as obsidianRest } from './obsidian-rest/descriptor.ts';
import { descriptor as obsidianUri } from './obsidian-uri/descriptor.ts';
import { descriptor as openproject } from './openproject/descriptor.ts';
import { descriptor as readeck } from './readeck/descriptor.ts';
import { descriptor as wallabag } from './wallabag/descriptor.ts';
import { descriptor as webhook } from './webhook/descriptor.ts';

/** What the options page offers, in the order of its list. The contract test holds it against `destinationTypes`. */
export const descriptors = [
  openproject,
  github,
  karakeep,
  linkding,
  wallabag,
  readeck,
  obsidianRest,
  obsidianUri,
  webhook,
] satisfies Descriptor[];
