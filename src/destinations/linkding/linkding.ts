import { destinationType } from '../account.ts';
import { readAccount } from './config.ts';
import { connect } from './connect.ts';
import { deliver } from './deliver.ts';
import { descriptor } from './descriptor.ts';

/** Bookmarks in linkding. */
export const linkding = destinationType({ descriptor, read: readAccount, connect, deliver });
