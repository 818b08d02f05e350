import type { Clip } from '../../model/clip.ts';
import type { YamlValue } from '../yaml.ts';

/** The publishing pipeline converts every lead image to it. */
const format = 'JPEG';

/** The lead image as the site will hold it; null without one. Work package and attachment are known after the post. */
export function featuredImage({ id, title, image, workPackage }: Clip): YamlValue {
  if (image === null) return null;
  const { width, height, loads } = image;
  return {
    alt: title,
    format,
    href: `${id}-featuredImage.jpeg`,
    size: width === null || height === null ? null : [height, width],
    // null, not false, where nobody has tried to load it: nothing is claimed that was not seen.
    valid: loads,
    workPackage: workPackage?.id ?? null,
    wpAttachment: attachmentOf(workPackage),
  };
}

function attachmentOf(workPackage: Clip['workPackage']): YamlValue {
  const attachment = workPackage?.attachment ?? null;
  return attachment === null ? null : { fileName: attachment.fileName, link: attachment.link };
}
