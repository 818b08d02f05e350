import type { SuggestIndex } from './build-index.ts';
import { companySigns } from './learn.ts';
import { type LearnedEvidence, type LearnedTerm, learnedEvidence, pickingRate, trustIn } from './learned.ts';
import { type LexicalEvidence, lexicalEvidence, type NamedTerm } from './lexical.ts';
import type { Memory } from './memory.ts';
import { findMentions } from './mentions.ts';
import type { SuggestPage } from './page.ts';
import { signsOf } from './page-signs.ts';
import { readPage } from './read-page.ts';
import type { Reading } from './reading.ts';
import { type TermKey, type TermKind, termKey } from './terms.ts';

/** Everything that is weighed, by name. */
export interface Evidence extends LexicalEvidence, LearnedEvidence {
  /** Offerings: how few share the chosen topic (1 for the only one); 0 where it belongs to none that is chosen. */
  readonly topic: number;
}

/** A term that something speaks for, with what. */
export interface Candidate {
  /** Place in `index.terms`. */
  readonly term: number;
  readonly evidence: Evidence;
  readonly named: NamedTerm | null;
  readonly learned: LearnedTerm | null;
}

/** Reads a page against a catalog. */
export function readFor(index: SuggestIndex, memory: Memory, source: SuggestPage): Reading {
  const page = readPage(source);
  const mentions = findMentions(index, page);
  return { page, mentions, lexical: lexicalEvidence(index, memory, page, mentions), signs: signsOf(page) };
}

/** Collects what speaks for the terms of one kind. @param topics ids of the topics that the clip is filed under */
export function collectEvidence(
  index: SuggestIndex,
  memory: Memory,
  { signs, lexical }: Reading,
  kind: TermKind,
  topics: readonly string[],
): readonly Candidate[] {
  const company = kind === 'offering' ? companySigns(topics.map((id) => termKey({ kind: 'topic', id }))) : [];
  const learned = learnedEvidence(memory, [...signs, ...company], index.replacements);
  const rate = pickingRate(memory);
  const places = new Set([...lexical.keys(), ...placesOf(index, learned.keys())]);
  const found: Candidate[] = [];
  for (const place of places) {
    const term = index.terms[place];
    if (term?.kind !== kind) continue;
    const named = lexical.get(place) ?? null;
    const before = learned.get(term.key) ?? null;
    const trust = named?.best == null ? 0 : trustIn(memory, term.key, rate);
    const evidence = {
      ...(named?.evidence ?? notNamed),
      ...(before?.evidence ?? notLearned),
      trust,
      topic: topicShare(index, term.topics, topics),
    };
    found.push({ term: place, evidence, named, learned: before });
  }
  return found;
}

function* placesOf(index: SuggestIndex, keys: Iterable<TermKey>): Iterable<number> {
  for (const key of keys) {
    const place = index.placeOfKey.get(key);
    if (place !== undefined) yield place;
  }
}

function topicShare(index: SuggestIndex, own: readonly string[] = [], chosen: readonly string[]): number {
  const shares = own.filter((id) => chosen.includes(id)).map((id) => 1 / (index.offeringsOfTopic.get(id) ?? 1));
  return Math.max(0, ...shares);
}

const notNamed: LexicalEvidence = {
  title: 0,
  keyword: 0,
  keywords: 0,
  description: 0,
  headings: 0,
  lead: 0,
  body: 0,
  phrase: 0,
  general: 0,
  words: 0,
  relative: 0,
  context: 0,
};
const notLearned: LearnedEvidence = {
  steady: 0,
  keywordsBefore: 0,
  wordsBefore: 0,
  company: 0,
  trust: 0,
};
