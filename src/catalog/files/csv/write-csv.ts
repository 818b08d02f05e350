import Papa from 'papaparse';
import type { Catalog, Offering, Topic } from '../../../model/catalog.ts';
import { isRetired } from '../../retired.ts';
import { topicIdsByCategory } from '../../topic-ids.ts';
import { joined, neutralised } from './cells.ts';
import { type Column, columns } from './columns.ts';

type Cells = Readonly<Partial<Record<Column, string>>>;

/**
 * The topics, then the offerings, a row each: UTF-8 with a byte order mark, without which Excel takes it for another
 * encoding; CRLF as RFC 4180 has it. No cell begins a formula. What the catalog says of itself has no place here.
 */
export function writeCsv(catalog: Catalog): string {
  const ids = topicIdsByCategory(catalog);
  const rows = [...catalog.topics.map(topicCells), ...catalog.offerings.map((each) => offeringCells(each, ids))];
  const data = rows.map((cells) => columns.map((column) => neutralised(cells[column] ?? '')));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`;
}

const topicCells = (topic: Topic): Cells => ({
  kind: 'topic',
  id: topic.id,
  source: topic.source,
  parent: topic.parent ?? '',
  ...commonCells(topic),
  replacedBy: topic.replacedBy ?? '',
  origin: originOf(topic),
});

const offeringCells = (offering: Offering, ids: ReadonlyMap<string, string>): Cells => ({
  kind: 'offering',
  id: String(offering.offeringId),
  permalink: offering.permalink,
  topics: joined(offering.categories.flatMap((category) => ids.get(category) ?? [])),
  vendor: offering.vendor ?? '',
  ...commonCells(offering),
  replacedBy: offering.replacedBy === undefined ? '' : String(offering.replacedBy),
});

const commonCells = (term: Topic | Offering): Cells => ({
  label: term.label,
  synonyms: joined(term.synonyms ?? []),
  description: term.description ?? '',
  retired: isRetired(term) ? 'yes' : '',
});

function originOf({ proposed, own }: Topic): string {
  if (proposed === true) return 'proposed';
  return own === true ? 'own' : '';
}
