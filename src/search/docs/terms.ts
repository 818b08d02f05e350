import { categoryOf, type OfferingReference, type TopicReference } from '../../model/catalog.ts';

/** A topic as it stands in a column: its id, and under what name it can be found. */
export const topicTerm = (topic: TopicReference): string => `${oneLine(topic.id)}\n${oneLine(categoryOf(topic))}`;

export const offeringTerm = ({ offeringId, label }: OfferingReference): string => `${offeringId}\n${oneLine(label)}`;

export function parseTerm(term: string): { readonly id: string; readonly name: string } {
  const end = term.indexOf('\n');
  return { id: term.slice(0, end), name: term.slice(end + 1) };
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
