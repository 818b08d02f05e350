import { useEffect } from 'preact/hooks';
import type { CountedTerm } from '../../src/platform/database/search/find-clips.ts';
import { countName } from '../../src/ui/count-name.ts';
import { deliveryFilters } from '../route.ts';
import type { PageProps } from './page-props.ts';

/** A select with more of them is of no use to anybody; `topic:` and `site:` find the rest. */
const mostOptions = 300;

const deliveryNames = {
  due: 'On the way',
  held: 'Held back',
  rejected: 'Refused',
  delivered: 'Delivered',
  none: 'Sent nowhere',
} as const;

/** Everything else that a list can be filtered by. */
export function FilterPanel({ state, session, go }: PageProps) {
  const { route, terms } = state;
  useEffect(() => {
    if (terms === null) void session.readTerms();
  }, [terms === null]);
  return (
    <fieldset class="filter-panel" id="filters">
      <legend class="visually-hidden">Filters</legend>
      <TermFilter
        name="topic"
        label="Topic"
        terms={terms?.topics ?? []}
        value={route.topic}
        onPick={(topic) => go({ topic })}
      />
      <TermFilter
        name="offering"
        label="Offering"
        terms={terms?.offerings ?? []}
        value={route.offering}
        onPick={(offering) => go({ offering })}
      />
      <TermFilter
        name="site"
        label="Site"
        terms={terms?.sites ?? []}
        value={route.site}
        onPick={(site) => go({ site })}
      />
      <label class="inline-field">
        <span>From</span>
        <input
          id="filter-from"
          type="date"
          value={route.from ?? ''}
          onChange={(event) => go({ from: event.currentTarget.value || null })}
        />
      </label>
      <label class="inline-field">
        <span>To</span>
        <input
          id="filter-to"
          type="date"
          value={route.to ?? ''}
          onChange={(event) => go({ to: event.currentTarget.value || null })}
        />
      </label>
      <label class="inline-field">
        <span>Delivery</span>
        <select
          id="filter-delivery"
          value={route.delivery ?? ''}
          onChange={(event) =>
            go({ delivery: deliveryFilters.find((each) => each === event.currentTarget.value) ?? null })
          }
        >
          <option value="">Any</option>
          {deliveryFilters.map((each) => (
            <option key={each} value={each}>
              {deliveryNames[each]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function TermFilter(props: {
  readonly name: string;
  readonly label: string;
  readonly terms: readonly CountedTerm[];
  readonly value: string | null;
  readonly onPick: (id: string | null) => void;
}) {
  const { name, label, terms, value, onPick } = props;
  const offered = terms.slice(0, mostOptions);
  const isOffered = value === null || offered.some(({ id }) => id === value);
  return (
    <label class="inline-field">
      <span>{label}</span>
      <select
        id={`filter-${name}`}
        value={value ?? ''}
        onChange={(event) => onPick(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">Any</option>
        {!isOffered && <option value={value}>{terms.find(({ id }) => id === value)?.name ?? value}</option>}
        {offered.map((term) => (
          <option key={term.id} value={term.id}>
            {term.name} ({countName(term.count)})
          </option>
        ))}
      </select>
    </label>
  );
}
