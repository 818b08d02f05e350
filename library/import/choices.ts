import { foldLabel } from '../../src/import/labels/fold-label.ts';
import type { TopicReference } from '../../src/model/catalog.ts';
import type { FoundLabel } from './survey.ts';

/** What becomes of a label: the topic of the catalog that it names, a new topic, or a keyword of its clips. */
export type LabelChoice = 'topic' | 'create' | 'keyword';

export interface ImportChoices {
  /** For every label that the catalog does not know and that has no choice of its own. */
  readonly unknownLabels: Exclude<LabelChoice, 'topic'>;
  /** By the folded label. */
  readonly labels: ReadonlyMap<string, LabelChoice>;
  readonly withCatalog: boolean;
  readonly withSettings: boolean;
}

export const firstChoices: ImportChoices = {
  unknownLabels: 'keyword',
  labels: new Map(),
  withCatalog: true,
  withSettings: true,
};

export function choiceOf({ label, topic }: FoundLabel, { labels, unknownLabels }: ImportChoices): LabelChoice {
  return labels.get(foldLabel(label)) ?? (topic === null ? unknownLabels : 'topic');
}

/** The labels that are to become topics of their own. */
export const labelsToCreate = (labels: readonly FoundLabel[], choices: ImportChoices): string[] =>
  labels.filter((label) => choiceOf(label, choices) === 'create').map(({ label }) => label);

/** The topic of each label by the choices; `created` are those that were made for `labelsToCreate()`, in its order. */
export function topicsByChoice(
  labels: readonly FoundLabel[],
  choices: ImportChoices,
  created: readonly TopicReference[],
): (label: string) => TopicReference | null {
  const made = new Map(labelsToCreate(labels, choices).map((label, i) => [label, created[i] ?? null]));
  const topics = new Map(
    labels.map((found) => {
      const choice = choiceOf(found, choices);
      const topic = choice === 'topic' ? found.topic : (made.get(found.label) ?? null);
      return [foldLabel(found.label), choice === 'keyword' ? null : topic];
    }),
  );
  return (label) => topics.get(foldLabel(label)) ?? null;
}
