/** What may stand in the path of a note; see `note-path.ts`. */
export const pathHint =
  'Folders and name: {{title}}, {{site}}, {{date}}, {{year}}, {{month}} and {{id}} stand for those of the clip.';
