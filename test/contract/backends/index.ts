import type { BackendKind } from '../support/backend.ts';
import { github } from './github.ts';
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
  ...github,
  karakeep,
  linkding,
  wallabag,
  readeck,
  obsidianRest,
  obsidianUri,
  webhook,
] satisfies BackendKind[];

/** For the names of tests: the kind, with the way that it is used in. */
export const nameOf = ({ kind, variant }: BackendKind): string =>
  variant === undefined ? kind : `${kind} (${variant})`;
