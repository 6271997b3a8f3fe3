/**
 * The scenario document (INTERFACES: format version 1) and its run. A document says what people do;
 * a run is the fold of its steps over the model and keeps every frame, so going to a step costs nothing.
 */
import type { ConnID, Device, DN, Options, Step, StepResult } from '../../model/index.ts';
import type { Profile } from '../../tlib/index.ts';

/** The JSON document of a file, the command line, "Copy as JSON" and (packed) a link. */
export interface ScenarioDocument {
  readonly scenario: 1;
  readonly title?: string;
  readonly profile?: Profile;
  readonly location?: string;
  /** How the switch is set, by the option's name; left out where default. */
  readonly options?: Options;
  readonly devices: readonly Device[];
  readonly steps: readonly ScenarioStep[];
  /** Settings of the recorder, where the scenario uses it. */
  readonly recorder?: RecorderSettings;
}

/** What other systems' clients do; the call model itself does not see these. */
export type SideStep =
  | { readonly action: 'Connect' | 'SwitchOver'; readonly request?: never; readonly thisDN?: never }
  | RecorderStep
  | ClientStep;

/** A request to the recorder: the function and its parameters. */
export interface RecorderStep {
  readonly action:
    | 'DeleteCall'
    | 'RequestToken'
    | 'GetCallID'
    | 'GetCallInformation'
    | 'KeepCall'
    | 'MuteRecording'
    | 'AddMarker'
    | 'GetMarkers';
  readonly parameters: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  readonly request?: never;
  readonly thisDN?: never;
}

/** What an agent's client asks about a call of its own: it is recorded, or how it is supervised. The switch is not asked. */
export interface ClientStep {
  readonly action:
    | 'StartRecording'
    | 'PauseRecording'
    | 'ResumeRecording'
    | 'StopRecording'
    | 'SwitchToListenIn'
    | 'SwitchToCoach'
    | 'SwitchToBargeIn'
    | 'MuteMonitoredUser'
    | 'UnmuteMonitoredUser';
  readonly thisDN: DN;
  readonly connID?: ConnID;
  readonly otherDN?: never;
  readonly otherConnID?: never;
  readonly request?: never;
}

export type ScenarioStep = Step | SideStep;

export interface RecorderSettings {
  readonly apiKey?: string;
  readonly requiresToken?: boolean;
}

/** The world after one step, and what that step caused. Frame 0 is the start: no step, no events. */
export interface Frame extends StepResult {
  readonly index: number;
  readonly step?: ScenarioStep;
}

export interface Run {
  readonly document: ScenarioDocument;
  /** frames[0] is the start; frames[n] is after step n. */
  readonly frames: readonly Frame[];
}
