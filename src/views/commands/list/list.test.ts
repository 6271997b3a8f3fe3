/** What can be done is said once: every key that the page handles is in the list, and every command shows its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { actions, getState, type State } from '../../../store/index.ts';
import { HelpPanel } from '../../panels/HelpPanel.tsx';
import { TopBar } from '../../shell/TopBar.tsx';
import { CanvasControls } from '../../canvas/CanvasControls.tsx';
import { CommandItems } from '../CommandItems.tsx';
import { PAGE_HANDS, perform } from '../page.ts';
import type { Command, Place, Scope } from './command.ts';
import { ariaKeys, isPressed, keysSaid, keyText, type Press } from './keys.ts';
import { COMMANDS, commandFor, commandsAt, keyOf, press, SCOPES, tipOf, WIDGET_KEYS } from './list.ts';
import { PAGE } from './page.ts';

type Row = Pick<Command, 'label' | 'says' | 'keys' | 'stands' | 'short'>;
const rowsOf = (scope: Scope): readonly Row[] => Object.values<Row>(COMMANDS[scope]);
const SCOPE_NAMES = Object.keys(SCOPES) as Scope[];

/** The press of a key as the list writes it. */
function pressOf(written: string, more: Partial<Press> = {}): Press {
  const parts = written.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Digit1' ? '!' : key,
    code: key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ...more,
  };
}

/** What a page shows, as text. */
const drawn = (element: ReactElement): string => renderToStaticMarkup(element).replaceAll('&#x27;', "'");
/** As HTML writes a text. */
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

beforeEach(() => {
  actions.openScenario({ scenario: 1, devices: [{ dn: 'A' }, { dn: 'B' }], steps: [] });
  actions.openPanel(null);
  actions.dismissNotice();
});

describe('keys', () => {
  it.each([
    ['w', pressOf('w'), true],
    ['w', pressOf('w', { altKey: true }), false],
    ['w', pressOf('w', { key: 'W', shiftKey: true }), false],
    ['w', pressOf('w', { ctrlKey: true }), false],
    ['{', pressOf('{', { shiftKey: true }), true],
    ['[', pressOf('[', { altKey: true }), true],
    ['+', pressOf('+', { shiftKey: true }), true],
    ['ArrowLeft', pressOf('ArrowLeft', { altKey: true }), false],
    ['Alt+ArrowLeft', pressOf('ArrowLeft', { altKey: true }), true],
    ['Ctrl+Z', pressOf('Ctrl+Z', { key: 'z' }), true],
    ['Ctrl+Z', pressOf('Ctrl+Z', { key: 'Z', shiftKey: true }), false],
    ['Shift+Ctrl+Z', pressOf('Ctrl+Z', { key: 'Z', shiftKey: true }), true],
    ['Ctrl+Z', pressOf('Cmd+Z', { key: 'z' }), false],
    ['Shift+Digit1', pressOf('Shift+Digit1'), true],
    ['Shift+Digit1', pressOf('Digit1', { key: '1' }), false],
  ])('%s', (written, pressed, expected) => {
    expect(isPressed(written, pressed)).toBe(expected);
  });

  it('are shown, spoken and listed for assistive tools', () => {
    expect(['Alt+ArrowLeft', 'Ctrl+Z', ' ', '+', 'Escape', 'Shift+Digit1'].map(keyText)).toEqual([
      'Alt+←',
      'Ctrl+Z',
      'Space',
      '+',
      'Esc',
      'Shift+1',
    ]);
    expect(keysSaid({ keys: ['+', 'Alt+ArrowUp'], label: 'Zoom in', says: 'closer' })).toBe('Plus, Alt Up: Zoom in, closer.');
    expect(ariaKeys(['Ctrl+Z', 'Cmd+Z', '+'])).toBe('Control+Z Meta+Z Plus');
    expect(ariaKeys([])).toBeUndefined();
  });
});

describe('the list', () => {
  /** Parts that lie in one another: a press goes from the first to the last, and the page hears it in the end. */
  const INSIDE: readonly (readonly Scope[])[] = [
    ['device', 'view', 'canvas'],
    ['call', 'view', 'canvas'],
    ['party', 'view', 'canvas'],
    ['table'],
    ['list'],
    ['calls'],
    ['library', 'field'],
    ['page'],
  ];
  it.each(INSIDE.map((scopes) => [scopes.join(' in '), scopes] as const))('no key twice: %s', (_, scopes) => {
    const keys = scopes.flatMap((scope) => rowsOf(scope).flatMap((row) => row.keys));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('every command has a name of its own, says what it does, and is met somewhere', () => {
    for (const scope of SCOPE_NAMES) {
      const rows = rowsOf(scope);
      expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
      for (const { label, says, keys, stands } of rows) {
        expect(says, label).not.toBe('');
        expect(keys.length + stands.length, label).toBeGreaterThan(0);
      }
    }
  });

  it('every key of the page is found in a press, and does what the button does', () => {
    actions.openPanel('help');
    const rows = Object.values(PAGE);
    for (const command of rows)
      for (const key of command.keys) expect(commandFor('page', pressOf(key), PAGE_HANDS)?.command.label, key).toBe(command.label);
  });

  it('Help tells every key there is', () => {
    const help = drawn(createElement(HelpPanel, { onClose: () => undefined }));
    for (const scope of SCOPE_NAMES) {
      for (const { label, says, keys } of rowsOf(scope)) {
        for (const key of keys) expect(help, `${scope}: ${label}`).toContain(`<kbd>${html(keyText(key))}</kbd>`);
        if (keys.length > 0) expect(help).toContain(`<b>${html(label)}</b>: ${html(says)}`);
      }
    }
    for (const { says, keys } of WIDGET_KEYS) {
      expect(help).toContain(html(says));
      for (const key of keys) expect(help).toContain(`<kbd>${html(keyText(key))}</kbd>`);
    }
  });
});

describe('every command stands where its row says, with its key', () => {
  const bar = drawn(createElement(TopBar, { narrow: false }));
  const items = (at: Place): string => drawn(createElement(CommandItems, { at: [at] }));
  const shown: Partial<Record<Place, string>> = {
    time: bar,
    bar: bar,
    'wide bar': bar,
    'scenario menu': items('scenario menu'),
    'more menu': items('more menu'),
    'narrow more menu': items('narrow more menu'),
    canvas: drawn(createElement(CanvasControls, { hands: { zoomIn: none, zoomOut: none, fit: none, tidy: none } })),
  };
  const rows = (['page', 'view'] as const).flatMap((scope) =>
    rowsOf(scope).flatMap((row) => row.stands.filter((place) => place in shown).map((place) => [row.label, place, row] as const)),
  );
  it.each(rows.filter(([label]) => label !== 'Leave the quiz' && label !== 'Lay out anew'))('%s: %s', (label, place, row) => {
    const where = shown[place] ?? '';
    expect(where).toContain(html(place === 'wide bar' ? (row.short ?? label) : label));
    const key = keyOf(row);
    if (key === undefined) return;
    if (place.endsWith('menu')) expect(where).toContain(`<kbd>${html(key)}</kbd>`);
    else if (place === 'canvas' || place === 'wide bar') expect(where).toContain(html(tipOf(row, '')));
    if (place !== 'canvas') expect(where).toContain(`aria-keyshortcuts="${html(ariaKeys(row.keys) ?? '')}"`);
  });

  it('a menu has just the commands that stand in it', () => {
    for (const at of ['scenario menu', 'more menu', 'narrow more menu'] as const)
      expect(items(at).match(/role="menuitem(radio)?"/g)?.length).toBe(
        commandsAt(at).filter(({ isThere }) => isThere?.(getState()) !== false).length,
      );
  });
});

describe('one condition, for the key and for the menu', () => {
  it('a quiz about nothing does not begin, and says why', () => {
    expect(PAGE.quiz.whyNot?.(getState())).toBe('Nothing to ask yet: no step sends an event.');
    perform(PAGE.quiz);
    expect(getState().quiz).toBeNull();
    expect(getState().notice).toMatchObject({ title: 'Quiz me on this: not now', message: 'Nothing to ask yet: no step sends an event.' });
  });

  it('while a quiz runs there is no other to begin: q means nothing', () => {
    const quizzing: Pick<State, 'quiz'> = { quiz: {} as NonNullable<State['quiz']> };
    expect([PAGE.quiz, PAGE.leaveQuiz].map(({ isThere }) => isThere?.({ ...getState(), ...quizzing }))).toEqual([false, true]);
    expect([PAGE.quiz, PAGE.leaveQuiz].map(({ isThere }) => isThere?.(getState()))).toEqual([true, false]);
  });

  it('what its button shows as impossible is said, without a notice', () => {
    for (const [command, reason] of [
      [PAGE.back, 'This is the start.'],
      [PAGE.forward, 'Nothing has happened yet.'],
      [PAGE.undo, undefined],
      [PAGE.redo, 'Nothing to redo.'],
    ] as const) {
      expect(command.whyNot?.(getState())).toBe(reason);
      if (reason === undefined) continue;
      perform(command);
      expect(getState().said).toBe(reason);
      expect(getState().notice).toBeNull();
    }
  });

  it('Escape is left to others while no panel is open', () => {
    expect(commandFor('page', pressOf('Escape'), PAGE_HANDS)).toBeUndefined();
    actions.openPanel('help');
    expect(commandFor('page', pressOf('Escape'), PAGE_HANDS)?.command).toBe(PAGE.closePanel);
  });
});

describe('a part of the page', () => {
  const event = (key: string, more: Partial<Press> = {}) => ({ ...pressOf(key, more), preventDefault: none, stopPropagation: none });

  it('is told what a key means there', () => {
    const told: unknown[] = [];
    const canvas = { go: (to: string) => told.push(`go ${to}`), move: (to: string) => told.push(`move ${to}`) };
    expect(press('canvas', event('ArrowUp'), canvas)).toBe(true);
    expect(press('canvas', event('Alt+ArrowUp'), canvas)).toBe(true);
    expect(press('canvas', event('ArrowUp', { shiftKey: true }), canvas)).toBe(false);
    expect(press('table', event('Ctrl+Home'), { go: (to) => told.push(to) })).toBe(true);
    expect(told).toEqual(['go ArrowUp', 'move ArrowUp', 'First']);
  });

  it('leaves to others what it has no use for', () => {
    expect(press('field', event('Escape'), { keep: none, drop: undefined })).toBe(false);
    expect(press('field', event('Escape'), { keep: none, drop: none })).toBe(true);
    expect(press('library', event('ArrowUp'), { next: none })).toBe(false);
  });
});

describe('nowhere else', () => {
  const views = new URL('../../', import.meta.url);
  const sources = readdirSync(views, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('commands/list/'))
    .map((path) => [path, readFileSync(new URL(path, views), 'utf8')] as const);
  const WIDGETS = [
    'overview/Overview.tsx',
    'ui/Menu.tsx',
    'ui/MenuItem.tsx',
    'ui/MenuPopup.tsx',
    'ui/menu.level.ts',
    'ui/Segmented.tsx',
    'ui/Splitter.tsx',
    'ui/Tabs.tsx',
    'ui/TipLayer.tsx',
  ];

  it('only widgets look at the key that was pressed, and Help tells of theirs', () => {
    const looking = sources.filter(([, text]) => /\b(?:event|press|e|key)\.(?:key|code)\b/.test(text)).map(([path]) => path);
    expect(looking.filter((path) => !WIDGETS.includes(path))).toEqual([]);
    const told = new Set(WIDGET_KEYS.flatMap(({ keys }) => keys));
    for (const [path, text] of sources) {
      if (!WIDGETS.includes(path)) continue;
      for (const [, key = ''] of text.matchAll(/'(Arrow\w+|Home|End|Enter|Escape|Tab| )'/g)) expect(told, `${path}: ${key}`).toContain(key);
    }
  });

  it('no key is shown that is not read from the list', () => {
    const written = sources.filter(([, text]) => /<kbd>[^{]|\bkeys="/.test(text)).map(([path]) => path);
    expect(written).toEqual([]);
  });

  it('no name of a command is written again', () => {
    for (const { label, short = label } of [...Object.values(PAGE), ...rowsOf('view')]) {
      const again = new RegExp(
        `(?:['">]|^\\s+)(?:${[label, short].map((text) => text.replaceAll(/[?.]/g, '\\$&')).join('|')})(?:['"<]|$)`,
        'm',
      );
      expect(
        sources.filter(([, text]) => again.test(text)).map(([path]) => path),
        label,
      ).toEqual([]);
    }
  });
});

function none(): void {
  // A hand that does nothing.
}
