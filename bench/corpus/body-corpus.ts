import { existsSync } from 'node:fs';
import { tokensOf } from '../score/tokens.ts';
import type { BodyCorpus } from './body-page.ts';
import { readScrapinghub, scrapinghubGroundTruth } from './scrapinghub.ts';
import { readWcxb, wcxbGroundTruth } from './wcxb.ts';

const layouts = [
  { mark: scrapinghubGroundTruth, read: readScrapinghub },
  { mark: wcxbGroundTruth, read: readWcxb },
];

/** Reads a corpus in whichever layout its folder has. Pages without an expectation are left out: they can show nothing. */
export async function readBodyCorpus(folder: string): Promise<BodyCorpus> {
  const layout = layouts.find(({ mark }) => existsSync(mark(folder)));
  if (layout === undefined) throw new Error(`${folder} holds neither ground-truth.json nor ground-truth/`);
  const corpus = await layout.read(folder);
  return { ...corpus, pages: corpus.pages.filter(({ expected }) => tokensOf(expected).length > 0) };
}
