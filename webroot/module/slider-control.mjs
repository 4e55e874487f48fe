import {connect} from './slider-sync.mjs';

/** How long a refusal is shown, in milliseconds. */
const SHOWN = 5000;

/**
 * <slider-control board="main" control="dim">: one control of a board, live, in a page of one's own. It looks
 * like its type; `label` names it otherwise, and `server` says where the board is, if this file is from elsewhere.
 *
 * Its states are attributes, for styles: `state` (connecting, live, offline), `held` (who else holds it), `open`
 * (a change is not acknowledged), `refused`, `access`. Its parts are label, value, input and note.
 */
class SliderControl extends HTMLElement {
  static observedAttributes = ['board', 'control', 'server', 'label'];

  #ends = [];
  #board = null;
  #hand = null;
  #about = null;
  #field = null;
  #timer = 0;

  constructor() {
    super();
    this.attachShadow({mode: 'open', delegatesFocus: true}).adoptedStyleSheets = [STYLE];
  }

  connectedCallback() {
    this.#follow();
  }

  disconnectedCallback() {
    this.#leave();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#board || before === now) return;
    this.#leave();
    this.#follow();
  }

  get control() {
    return this.getAttribute('control') ?? '';
  }

  /** The board that it belongs to; null: it is not in a page. */
  get board() {
    return this.#board;
  }

  /** The value; undefined: not known. */
  get value() {
    return this.#board?.get(this.control);
  }

  set value(value) {
    this.#hand?.set(value);
  }

  #follow() {
    const server = serverOf(this.getAttribute('server'));
    const {control} = this;
    const board = (this.#board = server.board(this.getAttribute('board') ?? 'main'));
    this.#hand = new Hand(board, control, outcome => this.#refuse(outcome));
    this.#ends = [
      board.on(control, (value, change) => this.#show(value, change)),
      board.state(() => this.#reflect()),
      board.people(() => this.#reflect()),
      describe(server.url, board, control, about => this.#take(about))
    ];
  }

  #leave() {
    this.#hand.end();
    this.#hand.release();
    this.#ends.splice(0).forEach(end => end());
    this.#board = this.#about = this.#field = null;
    clearTimeout(this.#timer);
    this.removeAttribute('refused');
  }

  /** Takes what the board says of the control; null: it does not say. */
  #take(about) {
    const said = about ?? this.#about ?? {};
    const isSame = JSON.stringify(said) === JSON.stringify(this.#about);
    this.#about = said;
    if (!isSame && this.value !== undefined) this.#build();
  }

  #show(value, change) {
    if (!this.#field && this.#about) this.#build();
    if (!this.#field || value === undefined) return;
    this.toggleAttribute('open', change.isOpen);
    this.#write(value);
  }

  #write(value) {
    const said = words(value, this.#about);
    this.#field.show(value);
    this.#part('value')?.replaceChildren(said);
  }

  /** Makes the input that the type has. A board that does not say more shows what its value is. */
  #build() {
    const about = this.#about;
    const type = about.type ?? {boolean: 'toggle', number: 'number'}[typeof this.value] ?? 'text';
    this.#field = (INPUTS[type] ?? INPUTS.text)(about, this.#hand);
    const label = this.getAttribute('label') ?? about.label ?? this.control;
    this.shadowRoot.replaceChildren(...parts(this.#field.input, label));
    if (about.access === 'read') this.setAttribute('access', 'read');
    else this.removeAttribute('access');
    this.#write(this.value);
    this.#reflect();
  }

  /** Shows how the connection stands and who holds the control, and lets people move it or not. */
  #reflect() {
    const state = this.#board.state();
    const holder = this.#board
      .people()
      .find(person => person.holds.includes(this.control) && !this.#hand.is(person));
    this.setAttribute('state', state);
    if (holder && state === 'live') this.setAttribute('held', holder.name || 'somebody');
    else this.removeAttribute('held');
    if (state !== 'live') this.#hand.end();
    this.#note();
    if (!this.#field) return;
    const {input} = this.#field;
    const isInert = state !== 'live' || !!holder || this.getAttribute('access') === 'read';
    // What is typed into keeps the focus.
    if ('readOnly' in input && /^(text|number|textarea)$/.test(input.type)) input.readOnly = isInert;
    else input.disabled = isInert;
  }

  #refuse(outcome) {
    this.setAttribute('refused', outcome.reason);
    // The label says already which control it is.
    this.#note(outcome.message.replace(this.control + ': ', ''));
    this.dispatchEvent(new CustomEvent('refused', {detail: outcome, bubbles: true, composed: true}));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.removeAttribute('refused');
      this.#note();
    }, SHOWN);
  }

  #note(refusal) {
    const holder = this.getAttribute('held');
    const note = this.#part('note');
    const why = this.getAttribute('state') === 'offline' ? 'offline' : holder && 'held by ' + holder;
    const text = refusal ?? why ?? '';
    if (!note || (this.hasAttribute('refused') && refusal === undefined)) return;
    if (note.textContent !== text) note.textContent = text;
  }

  #part(name) {
    return this.shadowRoot.querySelector(`[part=${name}]`);
  }
}

/** The server, over the connection of the classic script if the page has that, too. */
function serverOf(url) {
  const here = connect(url ? {server: url} : undefined);
  return globalThis.SliderSync?.connect?.({server: here.url}) ?? here;
}

/** The label with the value, the input, and the line that says why it cannot be moved. */
function parts(input, label) {
  const isButton = input.localName === 'button';
  const head = element('div', {class: 'head'});
  const body = element('div', {class: 'body'});
  const note = element('span', {id: 'note', class: 'note', part: 'note', role: 'status'});
  const name = element('label', {for: 'input', part: 'label'});
  name.textContent = label;
  if (isButton) input.append(label);
  else head.append(name, element('output', {for: 'input', part: 'value'}));
  input.id = 'input';
  input.setAttribute('part', 'input');
  input.setAttribute('aria-describedby', 'note');
  body.append(input);
  return [head, body, note];
}

if (!customElements.get('slider-control')) customElements.define('slider-control', SliderControl);
