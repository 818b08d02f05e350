/**
 * Puts the background together. All listeners are registered while this script runs, and nothing that matters lives in
 * a variable: the browser stops the background whenever it likes and starts it again for the next event.
 */
import { announce } from '../src/platform/changes.ts';
import { withLibrary } from '../src/platform/database/library.ts';
import { onStart } from '../src/platform/lifecycle.ts';
import { handleMessages } from '../src/platform/message-handlers.ts';
import { badge } from './badge.ts';
import type { Collaborators } from './collaborators.ts';
import { handlersFor } from './handlers.ts';
import { tidy } from './tidy.ts';

const world: Collaborators = { withLibrary, now: () => new Date(), announce, badge };

handleMessages(handlersFor(world));
onStart(() => void tidy(world));
