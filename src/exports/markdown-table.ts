/**
 * A run as the manual prints it: a Markdown table with a column per party, a row for each request and
 * one for the events that follow in any order, each with the attributes that its rule singles out. Bands such as
 * "Conversation" stand above and below the steps that change what a call is.
 */
import { singledOut, type AttributeValue, type DN, type Device, type TEvent, type World } from '../model/index.ts';
import { describeStep, devicesOf, isSideStep, phaseAfter, phaseBefore, type Frame, type Run } from '../scenario/index.ts';
import { ACTIONS, DEVICE_KIND_INFO, REQUESTS, shown, USUAL_KIND } from '../tlib/index.ts';

/** The whole table, ended with a line break. A scenario without a title gets no heading. */
export function markdownTable(run: Run): string {
  const columns = columnsOf(run);
  const head = ['Step', ...columns.map(headOf)];
  const rows = run.frames.slice(1).flatMap((frame, index) => rowsOf(frame, run.frames[index]?.world ?? frame.world, columns));
  const { title } = run.document;
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${title ? `# ${escaped(title)}\n\n` : ''}${lines.join('\n')}\n`;
}

/** The devices that act, are called or are told something; all of them while nothing has happened. */
function columnsOf(run: Run): readonly Device[] {
  const involved = new Set<DN | undefined>();
  for (const { step, events, world } of run.frames) {
    involved.add(step?.thisDN);
    if (step && !isSideStep(step)) involved.add(step.otherDN);
    for (const { dn } of events) involved.add(dn);
    for (const { parties } of world.calls) for (const { dn } of parties) involved.add(dn);
  }
  const devices = devicesOf(run);
  const columns = devices.filter(({ dn }) => involved.has(dn));
  return columns.length > 0 ? columns : devices;
}

/** "Party A", "Party X (external)", "ACD queue Q". */
function headOf({ dn, name, kind = USUAL_KIND }: Device): string {
  const { label, word, telephone, monitored } = DEVICE_KIND_INFO[kind];
  return `${telephone ? 'Party' : label} ${escaped(dn)}${name ? `, ${escaped(name)}` : ''}${monitored ? '' : ` (${word})`}`;
}

function rowsOf(frame: Frame, before: World, columns: readonly Device[]): string[][] {
  const above = phaseBefore(before, frame)?.text;
  const below = phaseAfter(before, frame)?.text;
  return [
    ...(above === undefined ? [] : [band(above, columns)]),
    [String(frame.index), ...doing(frame, columns)],
    ...cellsOf(frame).map((events) => [
      '',
      ...columns.map(({ dn }) =>
        events
          .filter((event) => event.dn === dn)
          .map(eventCell)
          .join('<br><br>'),
      ),
    ]),
    ...(below === undefined ? [] : [band(below, columns)]),
  ];
}

function band(text: string, columns: readonly Device[]): string[] {
  return ['', ...columns.map((_, index) => (index === 0 ? `*${escaped(text)}*` : ''))];
}

/** "**Release** (TReleaseCall), call 1" under the DN that sends it, and why not, where no EventError says so. */
function doing({ step, refusal, events }: Frame, columns: readonly Device[]): string[] {
  if (!step || isSideStep(step)) return columns.map((_, index) => (index === 0 && step ? escaped(describeStep(step)) : ''));
  const words = step.request === undefined ? `**${ACTIONS[step.action].label}**` : `**${REQUESTS[step.request].label}** (${step.request})`;
  const details = describeStep(step).slice(`${step.thisDN}: ${step.request ?? step.action}`.length);
  const refused = refusal && events.length === 0 ? `<br>Refused: ${escaped(refusal.message)}` : '';
  return columns.map(({ dn }) => (dn === step.thisDN ? words + escaped(details) + refused : ''));
}

/** The events of a step by cell, in order. */
function cellsOf({ events }: Frame): readonly (readonly TEvent[])[] {
  const cells = new Map<number, TEvent[]>();
  for (const event of events) cells.set(event.cell, [...(cells.get(event.cell) ?? []), event]);
  return [...cells.values()];
}

function eventCell(event: TEvent): string {
  const lines = singledOut(event).flatMap((name) => {
    const value = event.attributes[name];
    return value === undefined ? [] : [`${name} ${escaped(valueText(value))}`];
  });
  return [event.event, ...lines].join('<br>');
}

function valueText(value: AttributeValue): string {
  if (typeof value !== 'object') return String(value);
  const pairs = Object.entries(value);
  return pairs.length === 0 ? 'empty' : pairs.map(([key, one]) => `${key}=${String(one)}`).join(', ');
}

/** Text that Markdown and a terminal leave as it is. */
function escaped(text: string): string {
  return shown(text.replaceAll(/\s+/g, ' '), Infinity).replaceAll(/[\\|*_`[\]<>&#~]/g, (sign) =>
    sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`,
  );
}
