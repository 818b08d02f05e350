import { destinationType } from '../account.ts';
import { readAccount } from './config.ts';
import { connect } from './connect.ts';
import { deliver } from './deliver.ts';
import { descriptor } from './descriptor.ts';

/** Notes in Obsidian, by its links. */
export const obsidianUri = destinationType({ descriptor, read: readAccount, connect, deliver });
