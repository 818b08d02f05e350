import type { Handlers } from '../src/platform/message-handlers.ts';
import { catalogHandlers } from './catalog-handlers.ts';
import { clipHandlers } from './clip-handlers.ts';
import type { Collaborators } from './collaborators.ts';
import { deliveryHandlers } from './delivery-handlers.ts';
import { destinationHandlers } from './destination-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { highlightHandlers } from './highlight-handlers.ts';
import { imageHandlers } from './image-handlers.ts';
import { learnedHandlers } from './learned-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { readingHandlers } from './reading-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

/** Every message that the background answers. */
export const handlersFor = (collaborators: Collaborators): Handlers => ({
  ...clipHandlers(collaborators),
  ...readingHandlers(collaborators),
  ...deliveryHandlers(collaborators),
  ...destinationHandlers(collaborators),
  ...draftHandlers(collaborators),
  ...catalogHandlers(collaborators),
  ...learnedHandlers(collaborators),
  ...highlightHandlers(collaborators),
  ...imageHandlers(collaborators),
  ...queueHandlers(collaborators),
  ...settingsHandlers(collaborators),
});
