/** Every attribute of every event can be explained, and every row says where it stands and how we know it. */
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_NAMES, type AttributeName, PROVENANCES } from '../tlib/index.ts';
import { explainAttribute, initialWorld, parseStep, ruleInfo, RULES, singledOut, step, type TEvent } from '../model/index.ts';
import { MODEL_FILES } from './catalog.ts';
import { scenarios } from '../model/testing/laws.ts';

const { hold } = scenarios(process.env, 300);

describe('an attribute', () => {
  it('has a sentence, a place in a manual and a provenance, there or not', () => {
    hold(({ result: { world, events } }) =>
      events
        .flatMap((event) =>
          ATTRIBUTE_NAMES.map((name) => {
            const { sentence, ref, prov, rule } = explainAttribute(event, name, world);
            const whole = /^[A-Z].*\.$/.test(sentence) && ref.manual !== '' && prov in PROVENANCES && rule !== '';
            return whole && !sentence.includes('$') ? undefined : `${event.event} ${name}: ${sentence} (${ref.manual}, ${prov})`;
          }),
        )
        .find((wrong) => wrong !== undefined),
    );
  });

  it('is singled out only where it is there, ConnID first', () => {
    hold(({ result: { events } }) =>
      events
        .map((event) => {
          const names = singledOut(event);
          const absent = names.find((name) => event.attributes[name] === undefined || !explainAttribute(event, name).singledOut);
          return absent ?? (new Set(names).size < names.length ? `${event.event} singles one out twice` : undefined);
        })
        .find((wrong) => wrong !== undefined),
    );
  });

  it('that the manual leaves out is explained by the row that leaves it out', () => {
    const run = ['A: TMakeCall B', 'B: TAnswerCall', 'B: TSingleStepConference C', 'C: TAnswerCall', 'B: TReleaseCall'];
    const results = run.reduce<{ world: ReturnType<typeof initialWorld>; events: readonly TEvent[] }>(
      (last, text) => step(last.world, parseStep(text)),
      { world: initialWorld([{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }]), events: [] },
    );
    const released = results.events.find((event) => event.event === 'EventReleased');
    expect(released && explainAttribute(released, 'OtherDN')).toMatchObject({
      sentence: 'A member leaves the conference: this event has no OtherDN.',
      rule: 'leave-conference',
      prov: 'manual',
    });
    const deleted = results.events.find((event) => event.event === 'EventPartyDeleted');
    expect(deleted && singledOut(deleted)).toEqual<AttributeName[]>([
      'ConnID',
      'ThisDN',
      'OtherDN',
      'OtherDNRole',
      'ThirdPartyDN',
      'ThirdPartyDNRole',
      'CallState',
    ]);
    expect(deleted && explainAttribute(deleted, 'CallState').sentence).toBe(
      'A member leaves the conference: CallState is Conferenced while more than two parties stay, otherwise OK.',
    );
  });
});

describe('rows', () => {
  it('have names of their own, a title, a place in a manual and a provenance', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    expect(
      RULES.filter(({ title, ref, prov }) => title === '' || ref.manual === '' || !(prov in PROVENANCES)).map((rule) => rule.id),
    ).toEqual([]);
    expect(() => ruleInfo('no such row')).toThrow('no such row');
  });

  /** What a table checks although the manual says it in a footnote and not in the cell. */
  const FOOTNOTES: Readonly<Record<string, string>> = { retrieve: 'ThisDNRole' };
  /** Names of attributes apart from those that every cell has. */
  const cell = (names: readonly string[]): string =>
    names
      .filter((name) => !['ConnID', 'ThisDN'].includes(name))
      .sort()
      .join(' ');

  /** The provenances of the lines that each row's events stand in. */
  const lines = new Map<string, Set<string>>();
  /** Where a row of the manual's prints other attributes than its table. */
  const misprints: string[] = [];
  for (const table of MODEL_FILES) {
    let world = initialWorld(table.devices, undefined, undefined, table.options);
    for (const one of table.steps) {
      const { world: next, events } = step(world, one.step);
      world = next;
      one.expected?.forEach((line, at) => {
        const row = events[at]?.rule;
        if (row === undefined || row === 'refused') return;
        lines.set(row, (lines.get(row) ?? new Set()).add(line.prov ?? table.provenance));
        const event = events[at];
        if (line.prov !== 'manual' || event === undefined || ruleInfo(row).prov !== 'manual') return;
        const printed = cell(
          Object.entries(line.attributes)
            .flatMap(([name, value]) => (value === null ? [] : [name]))
            .filter((name) => name !== FOOTNOTES[row]),
        );
        const shown = cell(singledOut(event));
        if (shown !== printed) misprints.push(`${table.id}, ${row}: ${line.text} shows ${shown}`);
      });
    }
  }

  it("marked as the manual's have a line that a table marks so", () => {
    const wrong = RULES.filter((rule) => rule.prov === 'manual' && lines.has(rule.id) && !lines.get(rule.id)?.has('manual'));
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  it('claim no more than the best of the lines that tables have of them', () => {
    const RANKS = Object.keys(PROVENANCES);
    const wrong = RULES.flatMap(({ id, prov }) => {
      const best = Math.min(...[...(lines.get(id) ?? [])].map((one) => RANKS.indexOf(one)));
      return RANKS.indexOf(prov) < best && best < Infinity ? [`${id}: ${prov}, at best ${RANKS[best] ?? ''}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it("whose every line a table marks as the manual's are marked so", () => {
    const wrong = RULES.filter((rule) => rule.prov !== 'manual' && lines.get(rule.id)?.size === 1 && lines.get(rule.id)?.has('manual'));
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  it("marked as the manual's show the attributes that its table prints, no more and no fewer", () => {
    expect(misprints).toEqual([]);
  });

  it('claim no more of a line than is known of it', () => {
    const steps = [
      'S: TMonitorNextCall B',
      'A: TMakeCall B',
      'B: TAnswerCall',
      'S: TAnswerCall',
      'B: TSingleStepConference C',
      'C: TAnswerCall',
    ];
    const start = initialWorld([{ dn: 'A' }, { dn: 'B' }, { dn: 'C' }, { dn: 'S' }]);
    const world = steps.reduce((at, text) => step(at, parseStep(text)).world, start);
    const { events } = step(world, parseStep('A: TReleaseCall'));
    const known = events.map((event) => [event.dn, explainAttribute(event, 'CallState').prov]);
    expect(Object.fromEntries(known)).toEqual({ A: 'manual', B: 'manual', C: 'manual', S: 'derived' });
  });

  it('each send what a table checks, but for those that send nothing of their own', () => {
    expect(
      RULES.filter((rule) => !lines.has(rule.id))
        .map((rule) => rule.id)
        .sort(),
    ).toEqual([
      'delete-from-call-of-two',
      'delete-oneself',
      'deliver-forwarded',
      'deliver-wait',
      'merge-calls-transfer',
      'no-answer-agent-stays',
      'no-answer-log-out',
      'queue-also',
      'refused',
    ]);
  });
});
