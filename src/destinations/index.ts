import type { DestinationType } from './destination.ts';
import { github } from './github/github.ts';
import { karakeep } from './karakeep/karakeep.ts';
import { linkding } from './linkding/linkding.ts';
import { obsidianRest } from './obsidian-rest/obsidian-rest.ts';
import { obsidianUri } from './obsidian-uri/obsidian-uri.ts';
import { openproject } from './openproject/openproject.ts';
import { readeck } from './readeck/readeck.ts';
import { wallabag } from './wallabag/wallabag.ts';
import { webhook } from './webhook/webhook.ts';
import { withoutSecrets } from './without-secrets.ts';

const kinds = [
  openproject,
  github,
  karakeep,
  linkding,
  wallabag,
  readeck,
  obsidianRest,
  obsidianUri,
  webhook,
] satisfies DestinationType[];

/** Every kind of backend, for the background; pages take `descriptors.ts`, which brings no delivery code. */
export const destinationTypes: readonly DestinationType[] = kinds.map(withoutSecrets);
