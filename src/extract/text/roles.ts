import { perAlphabet } from './per-alphabet.ts';

/** Titles of jobs and of learning, and units of a newsroom: what follows a name in a byline and is not one. */
const role =
  /\b(?:(?:chief|senior|staff|deputy|managing|executive|associate|assistant|contributing|guest|special|lead|freelance|political|health|science|business|foreign|national|technology|tech|sports?|arts|culture|education|economics|features?|digital|news|city|state|local|us|uk|world|white house|editorial|executive|content|opinion|video|photo|online|web|social media|investigative|court|crime|climate|environment|community|general|research|product|marketing)\s+)*(?:editors?|writers?|reporters?|correspondents?|contributors?|columnists?|journalists?|critics?|producers?|photographers?|analysts?|commentators?|bureau chief|editor-in-chief|director|professor|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|reporterin|journalist(?:in|e)?|volont[äa]r(?:in)?|periodista|corresponsal|r[eé]dact(?:eur|rice)|staff|newsroom|team|intern|expert|dieti[ct]ian|author|autorin?|blogger|ceo|cto|founder)\b/i;
/** True of every text that `role` fits, and made in a fraction of the time: most names are names and no more. */
const mayNameRole =
  /editor|writer|reporter|correspondent|contributor|columnist|journalist|critic|producer|photographer|analyst|commentator|bureau chief|director|professor|redakt|korrespondent|volont|periodista|corresponsal|r[eé]dact|staff|newsroom|team|intern|expert|dieti|author|autor|blogger|ceo|cto|founder/i;
const roleIn = (text: string): RegExpExecArray | null => (mayNameRole.test(text) ? role.exec(text) : null);
const learned =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|m\.?sc\.?|mph|mba|rn|j\.?d\.?|dds|r\.?d\.?|esq\.?|jr\.?|sr\.?|ii|iii|iv|pharmd|facp|cfa|cfp|cpa|lcsw|phd|md|np|do|dvm)$/i;

/** Who writes together, under a name of their own: "The Example Team". */
const collectives = new Set(
  'team newsroom desk editors staff contributors redaktion redaccion redacción redaction rédaction redazione'.split(
    ' ',
  ),
);

const noName = perAlphabet(({ lower }) => new RegExp(`\\d|^[${lower}]|[.](?:com|org|net)\\b`, 'u'));
/** For whom, where or when somebody writes. */
const preposition = perAlphabet(
  ({ upper }) =>
    new RegExp(`\\s+(?:for|of|in|at|on|published|updated|posted|last updated)\\s+(?:the\\s+)?[${upper}\\d]`, 'u'),
);

/** Whether a name is that of a desk or a team. */
export const isCollective = (name: string): boolean => {
  const [, ...words] = name.split(/\s/);
  return collectives.has((words.at(-1) ?? '').toLowerCase());
};

/** A name without the job after it: "Jane Roe - Senior Editor", "Jane Roe | Health Reporter", "Jane Roe for Example". */
export function withoutRole(name: string): string {
  const trimmed = name.trim();
  if (learned.test(trimmed)) return '';
  if (isCollective(trimmed) && !/[,–—|]|\s[-/]\s/.test(trimmed)) return trimmed;
  const match = roleIn(trimmed);
  if (match?.index === 0 && match[0].length >= trimmed.length * 0.5) return '';
  const [first = '', ...after] = trimmed.split(/\s+[-–—/]\s+/);
  // "Alex - Alex Roe" is how some write a nickname: only a job, or what is no name, is cut.
  if (first !== '' && after.some((part) => roleIn(part) !== null || noName(part).test(part))) return first;
  const cut = trimmed.search(preposition(trimmed));
  const head = cut > 0 ? trimmed.slice(0, cut) : trimmed;
  const job = roleIn(head);
  if (job === null || job.index === 0) return head;
  const named = head.slice(0, job.index).trim();
  // "Example staff reporter" names nobody.
  return named.includes(' ') ? named : '';
}
