/**
 * Records typed by hand in few words, as a log would have them: `EventRinging 7102 c1 Destination of 7101 Origination`. A
 * request is `TMakeCall 7101 to 7102`; further attributes follow as `Name=value`.
 */
import type { LogRecord, ObservedList } from '../../../scenario/observed/index.ts';

const WORD = /^(\w+)=(.*)$/;

function attributesOf(words: readonly string[]): ObservedList {
  const attributes: Record<string, string> = {};
  const plain: string[] = [];
  for (const word of words) {
    const pair = WORD.exec(word);
    if (pair === null) plain.push(word);
    else attributes[pair[1] ?? ''] = pair[2] ?? '';
  }
  const [dn, connID, ...rest] = plain;
  const of = rest.indexOf('of');
  const [role] = rest.slice(0, of < 0 ? rest.length : of);
  const [other, otherRole] = of < 0 ? [] : rest.slice(of + 1);
  return {
    ...(dn === undefined || dn === '-' ? {} : { ThisDN: dn }),
    ...(connID === undefined || connID === '-' ? {} : { ConnID: connID }),
    ...(role === undefined || role === '-' ? {} : { ThisDNRole: role }),
    ...(other === undefined ? {} : { OtherDN: other }),
    ...(otherRole === undefined ? {} : { OtherDNRole: otherRole }),
    ...attributes,
  };
}

/** In: a record a line; lines that are empty or begin with # say nothing. Out: the records, each with its line. */
export function shortRecords(text: string): readonly LogRecord[] {
  return text.split('\n').flatMap((line, index) => {
    const [name = '', ...words] = line.trim().split(/\s+/);
    if (name === '' || name.startsWith('#')) return [];
    const to = words.indexOf('to');
    const isEvent = name.startsWith('Event');
    const attributes = attributesOf(to < 0 ? words : [...words.slice(0, to), ...words.slice(to + 2), `OtherDN=${words[to + 1] ?? ''}`]);
    const kind = name === 'EventError' ? 'error' : isEvent ? 'event' : 'request';
    return [
      { format: 't-server-log', kind, name, file: 'a.log', first: index + 1, last: index + 1, text: line, attributes } satisfies LogRecord,
    ];
  });
}
