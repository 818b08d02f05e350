import { descriptors } from '../src/destinations/descriptors.ts';
import { formFields } from '../src/model/form-fields.ts';
import type { CarriedImage } from '../src/protocol/messages.ts';
import type { Collaborators } from './collaborators.ts';
import { chosenDestinations, type FormState } from './form-state.ts';

/** How long a save waits for the picture, in ms: the clip is worth more than its picture. */
const patience = 3_000;

/**
 * Loads the lead image ahead of the save where a chosen destination takes it: only now does the browser let Sheaf, or
 * the page, read it.
 */
export class ImageLoader {
  readonly #load: Collaborators['loadImage'];
  #loading: { readonly url: string; readonly image: Promise<CarriedImage | null> } | null = null;

  constructor(load: Collaborators['loadImage']) {
    this.#load = load;
  }

  /** Begins to load what a save would want now. */
  prepare(state: FormState): void {
    const url = formFields(state).image?.url;
    if (state.page === null || url === undefined || !isWanted(state) || this.#loading?.url === url) return;
    this.#loading = { url, image: this.#load(state.page.tabId, url) };
  }

  /** The picture for this save; null where it is not wanted, not to be had, or too slow. */
  async take(state: FormState): Promise<CarriedImage | null> {
    if (!isWanted(state)) return null;
    this.prepare(state);
    if (this.#loading === null || this.#loading.url !== formFields(state).image?.url) return null;
    return Promise.race([this.#loading.image, afterPatience()]);
  }
}

const isWanted = (state: FormState): boolean => {
  const chosen = chosenDestinations(state);
  const kinds = state.destinations.filter(({ id }) => chosen.includes(id)).map(({ kind }) => kind);
  return descriptors.some(({ kind, takesImage }) => takesImage && kinds.includes(kind));
};

const afterPatience = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, patience, null));
