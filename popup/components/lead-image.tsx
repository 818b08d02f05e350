import { useState } from 'preact/hooks';
import type { LeadImage } from '../../src/model/capture.ts';

/**
 * Shows the lead image, and learns by doing so whether it loads and how large it is. The page's own referrer rules do
 * not apply here, so none is sent.
 */
export function LeadImagePreview(props: { image: LeadImage | null; onProbed: (image: LeadImage) => void }) {
  const [failed, setFailed] = useState<string | null>(null);
  const { image } = props;
  if (image === null || failed === image.url) {
    return (
      <div class="preview preview-none">
        <span>{image === null ? 'No image' : 'Image does not load'}</span>
      </div>
    );
  }
  return (
    <img
      class="preview"
      src={image.url}
      alt={image.alt}
      referrerpolicy="no-referrer"
      onLoad={(event) => {
        const { naturalWidth, naturalHeight } = event.currentTarget;
        props.onProbed({ ...image, width: naturalWidth, height: naturalHeight, loads: true });
      }}
      onError={() => {
        setFailed(image.url);
        props.onProbed({ ...image, loads: false });
      }}
    />
  );
}
