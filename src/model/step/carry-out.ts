/** Carrying out a rule row: who is told what, in which cell, and what the row does to the calls. */
import { type AttributeName, must } from '../../tlib/index.ts';
import { holds } from '../scene/conditions.ts';
import { perform } from '../scene/effects.ts';
import { rulesOf } from '../rules/all.ts';
import { linesOf, type Line, type Rule, type Trigger } from '../rules/row.ts';
import type { Scene } from '../scene/scene.ts';
import { select, type Recipient } from '../scene/selectors.ts';
import { resolveTerm } from '../scene/terms.ts';
import type { Override, Overrides } from '../world/tevent.ts';

function overridesOf(line: Line, scene: Scene, recipient: string): Overrides {
  const singled = line[2];
  if (!singled) return {};
  const overrides: Partial<Record<AttributeName, Override>> = {};
  for (const name in singled) {
    const value = resolveTerm(must(singled[name as AttributeName], 'an attribute of a line'), scene, recipient);
    if (value !== undefined) overrides[name as AttributeName] = value;
  }
  return overrides;
}

interface Planned {
  readonly recipient: Recipient;
  readonly line: Line;
  readonly each: string | undefined;
}

function plan(line: Line, scene: Scene): Planned[] {
  const recipients = select(line[0], scene);
  if (line[3] === undefined) return recipients.map((recipient) => ({ recipient, line, each: undefined }));
  const each = select(line[3], scene).map(([dn]) => dn);
  return recipients.flatMap((recipient) => each.map((dn) => ({ recipient, line, each: dn })));
}

function carryOut(rule: Rule, scene: Scene): void {
  const lines = linesOf(rule);
  const sendAll = (planned: readonly Planned[]) => {
    for (const { recipient, line, each } of planned) {
      scene.each = each;
      scene.send(recipient[0], recipient[1], line[1], overridesOf(line, scene, recipient[0]), rule.id, lines.indexOf(line));
    }
    scene.settle();
  };
  for (const instruction of rule.send) {
    if (instruction === 'next cell') scene.cell += scene.sentInCell() ? 1 : 0;
    else if ('do' in instruction) perform(instruction.do, scene);
    else if ('then' in instruction) trigger(instruction.then, scene);
    else if ('inJoinOrder' in instruction)
      sendAll(
        inJoinOrder(
          instruction.inJoinOrder.flatMap((line) => plan(line, scene)),
          scene,
        ),
      );
    else sendAll(plan(instruction, scene));
  }
}

function inJoinOrder(planned: Planned[], scene: Scene): Planned[] {
  const place = new Map(scene.subject().parties.map((party, at) => [party.dn, at]));
  return planned.sort((a, b) => (place.get(a.recipient[0]) ?? 0) - (place.get(b.recipient[0]) ?? 0));
}

/** Carries out the first row of a trigger that fits. None that fits is a hole in the rules. */
export function trigger(on: Trigger, scene: Scene): Rule {
  const rule = rulesOf(on).find((row) => (row.when ?? []).every((condition) => holds(condition, scene)));
  if (!rule) throw new Error(`no rule row of ${on} fits (${scene.describe()})`);
  carryOut(rule, scene);
  return rule;
}
