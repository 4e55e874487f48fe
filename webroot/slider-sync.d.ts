// Boards for programs: what slider-sync.js, slider-sync-api.js and slider-sync.mjs give.
// In a classic script it is the global SliderSync: SliderSync.board('main').

export as namespace SliderSync;

/** The value of a control. A trigger's value counts how often it has fired. */
export type Value = string | number | boolean;

/** A position in the changes of a board. Revisions count within a history. */
export interface Position {
  history: string;
  revision: number;
}

/** What a listener is told of a change besides the value. */
export interface Change {
  control: string;
  /** undefined: the board does not have this control any more. */
  value: Value | undefined;
  /** undefined: this is the first value. */
  before: Value | undefined;
  /** Who has changed it, where that is known: the id of a participant, or the label of a program. */
  by: string | { label: string } | undefined;
  revision: number;
  /** Whether it was set here, and is not acknowledged yet. */
  isOpen: boolean;
}

/** Somebody at the board, or a program that holds something. */
export interface Person {
  id: string;
  name: string;
  /** As #rrggbb; empty: a program. */
  color: string;
  /** The controls that they hold. */
  holds: string[];
}

export interface Message {
  id: number;
  by: string | { label: string } | undefined;
  name: string;
  color: string;
  text: string;
  at: Date;
}

/** How a board was defined. */
export interface Definition {
  /** A board file with this board alone. */
  text: string;
  at: Date;
  /** Where it was put in. */
  by: string;
}

export type State = 'connecting' | 'live' | 'offline' | 'closed';

/** The reasons of refusals. Later versions may have more. */
export type Reason =
  | 'MALFORMED'
  | 'NO_PARTICIPANT'
  | 'NOT_JOINED'
  | 'READ_ONLY'
  | 'UNKNOWN_BOARD'
  | 'UNKNOWN_CONTROL'
  | 'UNKNOWN_ADDRESS'
  | 'NOT_HOLDABLE'
  | 'WRONG_COMMAND'
  | 'CONFLICT'
  | 'UNKNOWN_REVISION'
  | 'TOO_LARGE'
  | 'INVALID_VALUE'
  | 'HELD'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'TOO_MANY_PEOPLE'
  | 'AGAINST_RULE'
  | 'GUARDED'
  | 'UNAVAILABLE'
  | 'UNCONFIRMED';

/** A command that was not done, or of which nobody knows (UNCONFIRMED). */
export interface Refusal {
  ok: false;
  reason: Reason;
  /** The control that was refused; empty: none. */
  control: string;
  details: { [name: string]: string | number | boolean };
  /** A sentence for people, in English. */
  message: string;
}

/** What became of a command. Nothing is thrown. */
export type Outcome<Reply = {}> = ({ ok: true } & Reply) | Refusal;

export type Done<Reply = {}> = (outcome: Outcome<Reply>) => void;

/** Of an accepted set: its values as the board stores them. */
export interface SetReply extends Position {
  values: { [control: string]: Value };
}

export interface HoldReply {
  revision: number;
  participant: string;
  name?: string;
  color?: string;
}

export interface PressReply extends Position {
  value: boolean;
}

export interface FireReply extends Position {
  value: number;
}

export interface JoinReply {
  revision: number;
  participant: string;
  name: string;
  color: string;
}

export interface SetOptions {
  /** Refuse this, as CONFLICT, if one of its controls has changed after that position. */
  unchangedSince?: Position;
}

/**
 * A board, which is followed from now on, over a connection that heals by itself. Each command takes a callback
 * and gives a promise, which is never rejected.
 */
export interface Board {
  readonly id: string;

  /** The value of a control: the newest that was set here, or else the board's; undefined: not known. */
  get(control: string): Value | undefined;
  /** The values of all controls. */
  values(): { [control: string]: Value };
  /** Where the board stands. */
  position(): Position;

  /** Listens to a control, or with '*' to all. It is told the present value at once, if it is known. */
  on(control: string, listener: (value: Value | undefined, change: Change) => void): () => void;
  /** Ends one listener, or all of a control. */
  off(control: string, listener?: (value: Value | undefined, change: Change) => void): void;

  /**
   * Sets a control. Of many sets that wait the last one goes, and tells the outcome of all. What was not
   * acknowledged when the connection was lost is sent again, and never undoes what others have changed since.
   */
  set(control: string, value: Value, done?: Done<SetReply>): Promise<Outcome<SetReply>>;
  set(
    control: string,
    value: Value,
    options: SetOptions,
    done?: Done<SetReply>
  ): Promise<Outcome<SetReply>>;
  /** Sets several controls: all or none. */
  set(values: { [control: string]: Value }, done?: Done<SetReply>): Promise<Outcome<SetReply>>;
  set(
    values: { [control: string]: Value },
    options: SetOptions,
    done?: Done<SetReply>
  ): Promise<Outcome<SetReply>>;

  /** Holds a control until it is released: nobody else can move it. `lost`: somebody else has got it later. */
  hold(
    control: string,
    done?: Done<HoldReply>,
    lost?: (refusal: Refusal) => void
  ): Promise<Outcome<HoldReply>>;
  /** Presses a button until it is released. `lost`: the press has ended, such as with the connection. */
  press(
    control: string,
    done?: Done<PressReply>,
    lost?: (refusal: Refusal) => void
  ): Promise<Outcome<PressReply>>;
  /** Ends a hold or a press. */
  release(control: string, done?: Done): Promise<Outcome>;
  /** Fires a trigger, once, however often it has to be sent. */
  fire(control: string, done?: Done<FireReply>): Promise<Outcome<FireReply>>;

  /** The people at the board; with a listener it is told now and with each change, until the function is called. */
  people(): Person[];
  people(listener: (people: Person[]) => void): () => void;
  /** The messages, oldest first. */
  messages(): Message[];
  messages(listener: (messages: Message[]) => void): () => void;
  /** Writes to the people at the board. Only those who have joined can. */
  post(text: string, done?: Done<{ revision: number }>): Promise<Outcome<{ revision: number }>>;
  /** Joins the board with a name, now and whenever the connection is back. */
  join(
    profile: { name: string; color?: string },
    done?: Done<JoinReply>
  ): Promise<Outcome<JoinReply>>;
  leave(done?: Done<{ revision: number }>): Promise<Outcome<{ revision: number }>>;

  /** How the board was defined last; undefined: not known, or by a program. */
  definition(): Definition | undefined;
  definition(listener: (definition: Definition | undefined) => void): () => void;

  /** How the connection stands. */
  state(): State;
  state(listener: (state: State) => void): () => void;

  /** Releases what it holds and presses, and ends. */
  close(): void;
}

/** A server. Its boards share connections. */
export interface Server {
  /** Its origin. */
  readonly url: string;
  /** A board; always the same, until it is closed. */
  board(id: string): Board;
  /** Closes all its boards. */
  close(): void;
}

export interface ConnectOptions {
  /** The origin of the server; default: where this script is from. */
  server?: string;
  /** What opens WebSockets; default: the global one. */
  WebSocket?: new (url: string) => unknown;
}

/** A server; always the same for an origin. */
export function connect(options?: ConnectOptions): Server;

/** A board of the server that this script is from. */
export function board(id: string): Board;
