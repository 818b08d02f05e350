import { pageOfClip } from '../src/catalog/suggest/clip-page.ts';
import { formFields } from '../src/model/form-fields.ts';
import type { PageSignsText } from '../src/model/lesson.ts';
import type { BodyState, FormState } from './form-state.ts';
import type { ShownSuggestion, Suggester, SuggestRequest } from './suggestions/suggester.ts';

/** How long a save waits to know what of the catalog the page names, in ms: the background can do without. */
const patience = 300;

/** Asks for suggestions when what they depend on has changed: the body, and what is picked. */
export class SuggestionKeeper {
  readonly #suggester: Suggester;
  readonly #show: (suggestions: readonly ShownSuggestion[]) => void;
  /** What the last question was about. */
  #asked: { readonly terms: string; readonly body: BodyState } | null = null;

  constructor(suggester: Suggester, show: (suggestions: readonly ShownSuggestion[]) => void) {
    this.#suggester = suggester;
    this.#show = show;
  }

  /** To be called once the form has its body; does nothing while it is being read, or where suggestions are off. */
  async refresh(state: FormState): Promise<void> {
    if (!isReady(state)) return;
    // It is called for every letter that is typed anywhere in the form: looking costs next to nothing.
    const { topics, offerings } = formFields(state);
    const terms = JSON.stringify([topics.map(({ id }) => id), offerings.map(({ offeringId }) => offeringId)]);
    if (terms === this.#asked?.terms && state.body === this.#asked.body) return;
    const asked = { terms, body: state.body };
    this.#asked = asked;
    const reply = await this.#suggester.ask(requestOf(state));
    // A later question has its own answer.
    if (asked === this.#asked) this.#show(reply?.suggestions ?? []);
  }

  /** What a save of the form as it is teaches; undefined where that cannot be said in time. */
  async signs(state: FormState): Promise<PageSignsText | undefined> {
    if (!isReady(state)) return undefined;
    const reply = await Promise.race([this.#suggester.ask(requestOf(state)), afterPatience()]);
    return reply?.signs;
  }

  close(): void {
    this.#suggester.close();
  }
}

const isReady = ({ settings, metadata, body }: FormState): boolean =>
  settings.suggestions && metadata !== null && body.status !== 'pending';

function requestOf(state: FormState): SuggestRequest {
  const fields = formFields(state);
  return {
    page: pageOfClip(fields, state.body.status === 'found' ? state.body.body : null),
    topics: fields.topics.map(({ id }) => id),
    offerings: fields.offerings.map(({ offeringId }) => String(offeringId)),
  };
}

const afterPatience = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, patience, null));
