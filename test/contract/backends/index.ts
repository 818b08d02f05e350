import type { BackendKind } from '../support/backend.ts';
import { karakeep } from './karakeep.ts';
import { linkding } from './linkding.ts';
import { obsidianRest } from './obsidian-rest.ts';
import { obsidianUri } from './obsidian-uri.ts';
import { openproject } from './openproject.ts';
import { readeck } from './readeck.ts';
import { wallabag } from './wallabag.ts';
import { webhook } from './webhook.ts';

/** A backend in memory for every kind of destination; `kinds.test.ts` says which one is missing. */
export const backendKinds = [
  openproject,
  karakeep,
  linkding,
  wallabag,
  readeck,
  obsidianRest,
  obsidianUri,
  webhook,
] satisfies BackendKind[];
