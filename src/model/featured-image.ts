/** A lead image as it is kept and delivered. */
export interface FeaturedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `image/jpeg`, `image/png`, … as sniffed from the bytes, whatever the server called it. */
  readonly mediaType: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}
