import type { Clip } from '../../model/clip.ts';
import { asText, type Values } from './values.ts';

/** The post that the file tells of, with the lead image there; nothing where the file comes from before its post. */
export function readWorkPackage(values: Values): Pick<Clip, 'workPackage'> {
  const id = values.at('id');
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return {};
  const fileName = asText(values.at('featuredImage', 'wpAttachment', 'fileName'));
  const link = asText(values.at('featuredImage', 'wpAttachment', 'link'));
  return { workPackage: { id, attachment: fileName === null || link === null ? null : { fileName, link } } };
}
