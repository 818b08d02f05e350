/**
 * Named character references that occur in texts: the predefined ones, the punctuation that editors write, spaces and
 * joiners, and Latin-1, which stands in code point order. The whole table of the HTML standard has 2,231 names; what is not
 * here stays as it is written, which loses nothing.
 */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named: ReadonlyMap<string, string> = new Map([
  ...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsaquo: '‹',
    rsaquo: '›',
    hellip: '…',
    bull: '•',
    euro: '€',
    trade: '™',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
]);

/** Decodes character references exactly once: `&amp;amp;` becomes `&amp;`. Unknown names stay as they are. */
export const decodeCharacterReferences = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z][a-z0-9]{1,10}));/gi,
    (written, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named.get(name) ?? written;
      return characterOf(hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16));
    },
  );

/** U+FFFD for NUL, lone surrogates and what lies beyond Unicode, as the HTML standard has it. */
const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
