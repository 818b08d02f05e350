import * as v from 'valibot';

/** What the background tells every open page after a write: which part of the library is no longer as it was read. */
const changeSchema = v.object({
  kind: v.picklist([
    'clips',
    'catalog',
    'settings',
    'drafts',
    'destinations',
    'deliveries',
    'learned',
    'search',
    'highlights',
    'images',
    'queue',
  ]),
  /** Ids of the clips (also for deliveries, highlights and images) or keys of the drafts that changed; absent where anything may have. */
  ids: v.optional(v.array(v.string())),
});
export type Change = v.InferOutput<typeof changeSchema>;

const channelName = 'sheaf-changes';

/** Tells all other contexts of the extension. Nobody listening is fine. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
}

/** Calls the listener after each write of another context, until the returned function is called. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const change = v.safeParse(changeSchema, event.data);
    // An older or newer build of ours may still be talking right after an update.
    if (change.success) listener(change.output);
  };
  return () => channel.close();
}
