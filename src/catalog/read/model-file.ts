/**
 * Reads a model: one file of `models/`, the manual's table as text with its title and what it takes to list and open it.
 * The format is described in `models/README.md`. The library, the tests and the README's block all come from here.
 */
import { parseStep, type Step } from '../../model/index.ts';
import { bad, good, type Result } from '../../scenario/index.ts';
import { isTelephoneNumber, shown } from '../../tlib/index.ts';
import { CHAPTER_NAMES, groupOf, type ChapterName } from './chapters.ts';
import { parseExpected, type ExpectedEvent } from './expected.ts';
import { HEADER_NAMES, headersOf, READERS, type HeaderName, type Headers, type HeaderValues } from './headers.ts';
import { Mistake, oneOf, unknownWord } from './mistake.ts';

export interface ModelStep {
  readonly step: Step;
  readonly text: string;
  readonly lineNumber: number;
  /** Undefined for set-up steps, which are not checked. */
  readonly expected?: readonly ExpectedEvent[];
}
export interface ModelFile extends Headers {
  /** The file's name without its ending. */
  readonly id: string;
  /** `releasing/release.txt` */
  readonly path: string;
  readonly chapter: ChapterName;
  readonly choices: readonly string[];
  readonly steps: readonly ModelStep[];
  /** Phases the manual prints: after how many steps each begins. */
  readonly phases: readonly { readonly at: number; readonly text: string }[];
}

export interface ModelError {
  readonly kind: 'model';
  readonly path: string;
  /** `releasing/release.txt:12: "EventRining" is no event; did you mean "EventRinging"?` */
  readonly message: string;
}

const STEP = /^([^\s:]+):/;
const WORDS = [...HEADER_NAMES, 'choice', 'given', 'phase'];

/** What has been read of a file so far. */
class Reading {
  title: string | undefined;
  readonly values: HeaderValues = {};
  readonly choices: string[] = [];
  readonly phases: { at: number; text: string }[] = [];
  readonly steps: { step: Step; text: string; lineNumber: number; expected?: ExpectedEvent[] }[] = [];
  private given = false;
  private dns: readonly string[] = [];

  readLine(raw: string, lineNumber: number): void {
    const line = raw.trim();
    if (line === '') return;
    const [, word = '', rest = ''] = /^([^\s:]+):\s*(.*)$/.exec(raw.trimEnd()) ?? [];
    if (raw.startsWith('# ')) this.title = line.slice(2).trim();
    else if (line === '----') this.expectAfter();
    else if (WORDS.includes(word) && !this.dns.includes(word)) this.readHeader(word, rest);
    else if (STEP.test(line)) this.readStep(line, lineNumber, /^\s/.test(raw));
    else this.readExpected(line);
  }

  private readHeader(name: string, text: string): void {
    this.given = name === 'given';
    if (this.given) return;
    if (text === '') throw new Mistake(`"${name}:" says nothing; expected a value after it`);
    if (name === 'choice') this.choices.push(text);
    else if (name === 'phase') this.phases.push({ at: this.steps.length, text });
    else if (Object.hasOwn(this.values, name)) throw new Mistake(`there are two lines "${name}:"; expected one`);
    else Object.assign(this.values, { [name]: READERS[name as HeaderName](text) });
    if (name === 'devices') this.dns = this.values.devices?.map((device) => device.dn) ?? [];
  }

  private readStep(line: string, lineNumber: number, indented: boolean): void {
    const dn = STEP.exec(line)?.[1] ?? '';
    if (!this.dns.includes(dn)) throw unknownWord(dn, 'no device of this model and no header', [...this.dns, ...WORDS]);
    if (indented && !this.given) throw new Mistake(`"${line}" is indented; expected that only below "given:"`);
    if (!indented) this.given = false;
    const step = parseStep(line);
    const { otherDN } = step;
    // A number that is dialled takes part from here on.
    if (otherDN !== undefined && isTelephoneNumber(otherDN) && !this.dns.includes(otherDN)) this.dns = [...this.dns, otherDN];
    this.steps.push({ step, text: line, lineNumber });
  }

  private expectAfter(): void {
    const last = this.steps.at(-1);
    if (last === undefined || this.given) throw new Mistake('expected a step above the line "----"');
    if (last.expected !== undefined) throw new Mistake('expected one line "----" below a step');
    last.expected = [];
  }

  private readExpected(line: string): void {
    const expected = this.steps.at(-1)?.expected;
    const event = parseExpected(line, this.dns);
    if (expected === undefined) throw new Mistake(`"${line}" stands below no step; expected a step and a line "----" above it`);
    expected.push(event);
  }
}

/** The rest of what makes a model of the lines: something is checked, and set-up steps come first. */
function whole(reading: Reading): void {
  const first = reading.steps.findIndex(({ expected }) => expected !== undefined);
  if (first < 0) throw new Mistake('nothing is checked; expected at least one step with a line "----" below it');
  const unchecked = reading.steps.slice(first).find(({ expected }) => expected === undefined);
  if (unchecked !== undefined)
    throw new Mistake(`"${unchecked.text}" is not checked; expected a line "----" below it, or the step below "given:"`);
}

function parse(path: string, text: string, at: { line: number }): ModelFile {
  const [folder = '', name = ''] = path.split('/');
  const chapter = oneOf(folder, 'no chapter', CHAPTER_NAMES);
  const reading = new Reading();
  text.split(/\r?\n/).forEach((raw, index) => {
    at.line = index + 1;
    reading.readLine(raw, at.line);
  });
  at.line = 1;
  const headers = headersOf(reading.title, reading.values, groupOf(chapter) !== undefined);
  whole(reading);
  const { choices, steps, phases } = reading;
  return { id: name.replace(/\.txt$/, ''), path, chapter, ...headers, choices, steps, phases };
}

/** A mistake says what could stand there, which is long; and it echoes a line, which may be longer. */
const MOST_SAID = 800;

/** Reads one model. In: its path below `models/`, and its text. Out: the model, or the first mistake with file and line. */
export function readModel(path: string, text: string): Result<ModelFile, ModelError> {
  const at = { line: 1 };
  try {
    return good(parse(path, text, at));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return bad({ kind: 'model', path, message: shown(`${path}:${at.line}: ${error.message}`, MOST_SAID) });
  }
}
