import { existsSync } from 'node:fs';
import type { MetadataPage } from './metadata-page.ts';
import { metadataRows, readMetadataRows } from './metadata-rows.ts';
import { wcxbGroundTruth } from './wcxb.ts';
import { readWcxbMetadata } from './wcxb-metadata.ts';

const layouts = [
  { mark: metadataRows, read: readMetadataRows },
  { mark: wcxbGroundTruth, read: readWcxbMetadata },
];

/** Reads a corpus in whichever layout its folder has. */
export async function readMetadataCorpus(folder: string): Promise<MetadataPage[]> {
  const layout = layouts.find(({ mark }) => existsSync(mark(folder)));
  if (layout === undefined) throw new Error(`${folder} holds neither rows.jsonl nor ground-truth/`);
  return layout.read(folder);
}
