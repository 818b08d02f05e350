import { choosingType } from '../account.ts';
import { readAccess, readAccount } from './config.ts';
import { connect } from './connect.ts';
import { deliver } from './deliver.ts';
import { descriptor } from './descriptor.ts';
import { readTopics } from './read-topics.ts';

/** Posts clips as work packages. What is asked of the server is in docs/destinations.md. */
export const openproject = {
  ...choosingType({ descriptor, read: readAccount, readAccess, connect, deliver }),
  readTopics,
};
