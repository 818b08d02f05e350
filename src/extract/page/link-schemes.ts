/**
 * Schemes other than http and https that a kept link may have: those that GitHub's sanitiser, too, lets through, and others
 * that only name a place to read, write or call. Every one is on the list for a reason: an unknown scheme is not harmless.
 * Handlers for `ms-msdt:` or `search-ms:` have run code from a mere click (CVE-2022-30190), and `file:` hands over
 * credentials. Such a link becomes its text.
 */
export const linkSchemes =
  'mailto tel sms sip sips xmpp irc ircs matrix news nntp ftp ftps gopher gemini geo magnet webcal'.split(' ');
