import { destinationType } from '../account.ts';
import { readAccount } from './config.ts';
import { connect } from './connect.ts';
import { deliver } from './deliver.ts';
import { descriptor } from './descriptor.ts';

/** Posts clips as JSON events by the scheme of Standard Webhooks. The format is in docs/destinations.md. */
export const webhook = destinationType({ descriptor, read: readAccount, connect, deliver });
