import { ancestorNames, type ElementStats, type Repetition, surroundings } from './element-stats.ts';
import { hintReader } from './hints.ts';

/** Deepest level that is told apart; copies are bounded to fewer. */
const deepest = 255;

/** Names and classes that are told apart; beyond, some share a number. */
const most = 2 ** 16;

/** A plain array: a typed one takes ten times as long to copy. */
const nowhere: readonly number[] = surroundings.map(() => 0);

const placeOf = new Map(ancestorNames.map((name, place) => [name, place]));

/** What the register itself needs to know of an element. */
interface Registered extends ElementStats {
  readonly parent: Registered | null;
  /** Number of its name and classes. */
  readonly key: number;
  /** Of its children, by their `key`. */
  kinds: Map<number, Repetition> | null;
}

/** Stats of elements, made on demand from the outside in; `all` in the order of making: parents come before children. */
export class ElementRegister {
  readonly all: ElementStats[] = [];
  private readonly known = new Map<Element, Registered>();
  /** Numbers of names with classes, of each such under its parent, and of each such under its grandparent. */
  private readonly keys = new Map<string, number>();
  private readonly paths = new Map<number, number>();
  private readonly hintsOf = hintReader();

  statsOf(element: Element): ElementStats {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const unknown: Element[] = [];
    let parent: Registered | null = null;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      parent = this.known.get(at) ?? null;
      if (parent !== null) break;
      unknown.push(at);
    }
    let stats: Registered | null = parent;
    for (let i = unknown.length - 1; i >= 0; i--) stats = this.add(unknown[i] as Element, stats);
    return stats as Registered;
  }

  private add(element: Element, parent: Registered | null): Registered {
    const name = element.localName;
    const key = this.numberOf(name, element.getAttribute('class') ?? '');
    const depth = Math.min(deepest, (parent?.depth ?? 0) + 1);
    const stats: Registered = {
      key,
      kinds: null,
      name,
      parent,
      depth,
      within: this.withinOf(element, name, parent, depth),
      repetition: this.repetitionOf(key, parent),
      path: this.pathOf(key, parent),
      length: 0,
      linked: 0,
      sentences: 0,
      blocks: 0,
      score: 0,
    };
    this.known.set(element, stats);
    this.all.push(stats);
    return stats;
  }

  /** Numbers within classes count the items, so they are not minded. */
  private numberOf(name: string, classes: string): number {
    const written = `${name}.${classes}`;
    const known = this.keys.get(written);
    if (known !== undefined) return known;
    const general = written.slice(0, 100).replace(/\d+/g, '0');
    const number = this.keys.get(general) ?? this.keys.size;
    this.keys.set(general, number);
    this.keys.set(written, number);
    return number;
  }

  private repetitionOf(key: number, parent: Registered | null): Repetition {
    const known = parent?.kinds?.get(key);
    if (known !== undefined) {
      known.items += 1;
      return known;
    }
    const fresh = { items: 1, length: 0, linked: 0, sentences: 0 };
    if (parent !== null) {
      parent.kinds ??= new Map();
      parent.kinds.set(key, fresh);
    }
    return fresh;
  }

  private pathOf(key: number, parent: Registered | null): number {
    const above = parent?.key ?? -1;
    const further = parent?.parent?.key ?? -1;
    const path = (key * most + above + 1) * most + further + 1;
    const known = this.paths.get(path);
    if (known !== undefined) return known;
    this.paths.set(path, this.paths.size);
    return this.paths.size - 1;
  }

  private withinOf(element: Element, name: string, parent: Registered | null, depth: number): readonly number[] {
    // The body's classes name the page, which they hold all of.
    const hints = name === 'body' ? 0 : this.hintsOf(element);
    const place = placeOf.get(name);
    const above = parent?.within ?? nowhere;
    if (hints === 0 && place === undefined) return above;
    const within = above.slice();
    if (place !== undefined) within[place] = depth;
    for (let bits = hints, i = ancestorNames.length; bits !== 0; bits >>>= 1, i++)
      if ((bits & 1) === 1) within[i] = depth;
    return within;
  }
}
