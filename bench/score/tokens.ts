/** What Python's `\w+` finds: letters, numbers and the underscore of any script, but no combining marks. */
export const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
