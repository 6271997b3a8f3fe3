/** What a new model begins as: a call that is answered, which passes as it stands. Every TODO is to be replaced. */
import { manualTitle } from '../../tlib/index.ts';
import { CHAPTERS, type ChapterName } from './chapters.ts';

/** `two-step-transfer--nobody-answers` → "Two step transfer, nobody answers" */
export function titleOf(id: string): string {
  const words = id.replaceAll('--', ', ').replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The text of a model file. In: its id, its chapter, and the title that the library will show. */
export function skeleton(id: string, chapter: ChapterName, title: string = titleOf(id)): string {
  return `# ${title}
summary: TODO what happens, in one sentence.
manual: ${manualTitle(CHAPTERS[chapter].manual)} | TODO the title that the manual prints
provenance: chosen
devices: A, B
given:
  A: TMakeCall B
B: TAnswerCall
----
A  EventEstablished  ConnID 1  ThisDN A  ThisDNRole Origination  OtherDN B  OtherDNRole Destination   [chosen]
B  EventEstablished  ConnID 1  ThisDN B  ThisDNRole Destination  OtherDN A  OtherDNRole Origination   [chosen]
phase: Conversation
`;
}
