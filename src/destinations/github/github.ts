import { choosingType } from '../account.ts';
import { readAccess, readAccount } from './config.ts';
import { connect } from './connect.ts';
import { deliver } from './deliver.ts';
import { descriptor } from './descriptor.ts';

/** Commits clips to a repository of GitHub, GitHub Enterprise, Gitea or Forgejo. Patterns are in docs/destinations.md. */
export const github = choosingType({ descriptor, read: readAccount, readAccess, connect, deliver });
