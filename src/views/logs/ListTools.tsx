import { filterLogs, searchLogs, sortLogs, useLogs, type SortBy } from '../../store/logs/index.ts';
import { SearchField, SelectField } from '../ui/Field.tsx';

const SORTS: readonly { readonly value: SortBy; readonly label: string }[] = [
  { value: 'begin', label: 'By beginning' },
  { value: 'length', label: 'Longest first' },
  { value: 'events', label: 'Most events first' },
  { value: 'findings', label: 'Most findings first' },
];

/** What narrows the list and orders it. */
export function ListTools() {
  const { query, ended, sortBy, listing } = useLogs();
  const ends = [...new Set((listing?.calls ?? []).map((call) => call.ended))].sort();
  return (
    <div className="logs__tools">
      <SearchField label="Search calls" placeholder="DN, ConnID, CallUUID, user data" value={query} onChange={searchLogs} />
      <SelectField
        label="How calls ended"
        labelHidden
        value={ended}
        options={[{ value: '', label: 'However ended' }, ...ends.map((value) => ({ value, label: value }))]}
        onChange={filterLogs}
      />
      <SelectField label="Order of calls" labelHidden value={sortBy} options={SORTS} onChange={sortLogs} />
    </div>
  );
}
