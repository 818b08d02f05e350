/**
 * Upper bounds on what is taken from a page, so that no page can stall or bloat the extension.
 * Chromium's message channel breaks above 64 MiB; a clip stays far below it.
 */
export const limits = {
  /** `<meta>` elements kept of one page; real pages carry fewer than 200. */
  metas: 2_000,
  /** UTF-16 code units kept of one meta's content, and of every other single-line value. */
  text: 20_000,
  /** Code units of all metas' contents together. */
  metasTotal: 1_000_000,
  /** JSON-LD scripts kept of one page, and code units of each. */
  jsonLdScripts: 50,
  jsonLd: 1_000_000,
  /** Code units of all JSON-LD scripts together, and objects read of them. */
  jsonLdTotal: 4_000_000,
  jsonLdNodes: 20_000,
  /** Elements that body extraction will look at. */
  elements: 150_000,
  /** Code units of text that body extraction will look at. */
  pageText: 8_000_000,
  /** Levels of nesting kept of a page; what lies deeper is lifted to this level. */
  depth: 200,
  /** Bytes of a page that is fetched, without what it loads; long ones have 2 MB. */
  page: 16_000_000,
  /** Code units of an image that is given as a `data:` URL. */
  dataImage: 100_000,
  /** Bytes of an image that is kept or delivered. */
  image: 10_000_000,
  /** Pixels of such an image: four bytes each once it is decoded. */
  imagePixels: 100_000_000,
  /** Images that are kept with one clip, and bytes of all of them. */
  clipImages: 100,
  clipImageBytes: 50_000_000,
  /** Characters of such an image in base64, as a message carries it. */
  carriedImage: 13_400_000,
  /** Bytes that are read of a backend's answer. */
  answer: 8_000_000,
  /** Code units of a body's HTML, Markdown and text, each. */
  body: 4_000_000,
  /** Code units of a file that is imported (catalog, clip, rules). */
  importedFile: 50_000_000,
} as const;

/** How long a deleted clip can be restored. */
export const trashKeepsDays = 30;
