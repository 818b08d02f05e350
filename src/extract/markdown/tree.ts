/**
 * A document as Markdown can hold it. The names are mdast's (https://github.com/syntax-tree/mdast), whose vocabulary
 * people know; what only a reader of HTML needs to tell (`isImplied`) is added.
 */
export type Inline = Text | Marked | Tagged | Link | Image | InlineCode | InlineMath | FootnoteReference | Break;

export interface Text {
  readonly type: 'text';
  value: string;
}
export interface Marked {
  readonly type: MarkType;
  readonly children: Inline[];
}
export type MarkType = 'emphasis' | 'strong' | 'delete';
/** What Markdown has no mark for and every reader of Markdown takes as HTML: bare elements, without attributes. */
export interface Tagged {
  readonly type: 'tagged';
  readonly name: TagName;
  readonly children: Inline[];
}
export type TagName = 'sub' | 'sup' | 'kbd' | 'mark' | 'ins' | 'u';
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title: string;
  readonly children: Inline[];
}
export interface Image {
  readonly type: 'image';
  readonly url: string;
  readonly title: string;
  readonly alt: string;
}
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}
export interface InlineMath {
  readonly type: 'inlineMath';
  readonly value: string;
}
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  readonly label: string;
}
export interface Break {
  readonly type: 'break';
}

export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Code
  | Math
  | Table
  | HtmlTable
  | ThematicBreak
  | Details
  | FootnoteDefinition;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  /** Whether the page has no `<p>` for it: items that hold such a paragraph make a tight list. */
  readonly isImplied: boolean;
}
export interface Heading {
  readonly type: 'heading';
  readonly depth: number;
  readonly children: readonly Inline[];
}
export interface Blockquote {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}
export interface List {
  readonly type: 'list';
  /** The first number; null for bullets. */
  readonly start: number | null;
  readonly items: readonly ListItem[];
}
export interface ListItem {
  /** Null for what is no task. */
  readonly isChecked: boolean | null;
  readonly children: readonly Block[];
}
export interface Code {
  readonly type: 'code';
  readonly language: string;
  /** Without the line end that closes the last line. */
  readonly value: string;
}
export interface Math {
  readonly type: 'math';
  readonly value: string;
}
export interface Table {
  readonly type: 'table';
  readonly alignment: readonly Alignment[];
  /** The first is the header. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}
export type Alignment = 'left' | 'center' | 'right' | null;
/** A table that GFM has no form for: cells that span others, or that hold more than a line. */
export interface HtmlTable {
  readonly type: 'htmlTable';
  /** Rows of the page's `<thead>`; none where it has none. */
  readonly head: readonly (readonly HtmlCell[])[];
  readonly body: readonly (readonly HtmlCell[])[];
}
export interface HtmlCell {
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly alignment: Alignment;
  readonly children: readonly Block[];
}
export interface ThematicBreak {
  readonly type: 'thematicBreak';
}
/** What unfolds at a click on its summary. */
export interface Details {
  readonly type: 'details';
  readonly isOpen: boolean;
  readonly summary: readonly Inline[];
  readonly children: readonly Block[];
}
export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition';
  readonly label: string;
  readonly children: readonly Block[];
}
