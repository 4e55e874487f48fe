/**
 * The look of <slider-control>. A style sheet that a script has made is allowed where a policy forbids styles
 * within the page, as on the server's own pages. Colours follow the page: its text, its `color-scheme`.
 */
const STYLE = new CSSStyleSheet();

STYLE.replaceSync(`
:host {
  --_accent: var(--slider-control-accent, light-dark(#0b62c4, #5fb0ff));
  --_on-accent: light-dark(#ffffff, #101317);
  --_soft: color-mix(in srgb, currentColor 24%, transparent);
  --_edge: color-mix(in srgb, currentColor 50%, transparent);
  --_refused: light-dark(#a3200f, #ffb3a6);
  display: block;
  min-width: 9em;
  touch-action: pan-y;
}
:host([hidden]) { display: none; }
.head { display: flex; gap: .75em; align-items: baseline; }
label, .label { flex: 1; min-width: 0; overflow-wrap: anywhere; }
output { font-variant-numeric: tabular-nums; }
.body { display: flex; align-items: center; min-height: 44px; }
.note {
  display: block;
  min-height: 1.4em;
  line-height: 1.4;
  font-size: .85em;
  opacity: .85;
  overflow-wrap: anywhere;
}
:host([refused]) .note { color: var(--_refused); opacity: 1; }
:host(:not([state=live])) .body, :host([held]) .body { opacity: .5; }

input, select, textarea, button { font: inherit; color: inherit; box-sizing: border-box; margin: 0; }
input[type=range] { width: 100%; }
input[type=text], input[type=number], select, textarea {
  width: 100%;
  min-height: 44px;
  padding: .4em .6em;
  border: 1px solid var(--_edge);
  border-radius: 8px;
  background: transparent;
}
select option { color: CanvasText; background: Canvas; }
input[type=number] { text-align: end; font-variant-numeric: tabular-nums; }
input[type=color] { width: 100%; height: 44px; padding: 2px; border: 1px solid var(--_edge);
  border-radius: 8px; background: transparent; }
button {
  width: 100%;
  min-height: 44px;
  padding: .4em 1em;
  border: 1px solid var(--_edge);
  border-radius: 8px;
  background: var(--_soft);
  touch-action: manipulation;
  user-select: none;
}
button[aria-pressed=true], button.fired {
  background: var(--_accent);
  border-color: var(--_accent);
  color: var(--_on-accent);
}
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }

input[type=range] { appearance: none; height: 44px; background: transparent; cursor: pointer; }
input[type=range]::-webkit-slider-runnable-track {
  height: 8px;
  border-radius: 4px;
  background: linear-gradient(to right, var(--_accent) var(--_place, 0%), var(--_soft) 0);
}
input[type=range]:dir(rtl)::-webkit-slider-runnable-track {
  background: linear-gradient(to left, var(--_accent) var(--_place, 0%), var(--_soft) 0);
}
input[type=range]::-webkit-slider-thumb {
  appearance: none;
  width: 28px;
  height: 28px;
  margin-top: -10px;
  border: 0;
  border-radius: 50%;
  background: var(--_accent);
}
input[type=range]::-moz-range-track { height: 8px; border-radius: 4px; background: var(--_soft); }
input[type=range]::-moz-range-progress { height: 8px; border-radius: 4px; background: var(--_accent); }
input[type=range]::-moz-range-thumb {
  width: 28px; height: 28px; border: 0; border-radius: 50%; background: var(--_accent);
}
input[role=switch] {
  appearance: none;
  width: 56px;
  height: 32px;
  border-radius: 16px;
  background: var(--_soft);
  cursor: pointer;
}
input[role=switch]::before {
  content: "";
  display: block;
  width: 26px;
  height: 26px;
  margin: 3px;
  border-radius: 50%;
  background: light-dark(#ffffff, #f4f7fa);
  box-shadow: 0 0 0 1px var(--_soft);
}
input[role=switch]:checked { background: var(--_accent); }
input[role=switch]:checked::before { margin-inline-start: 27px; }
:disabled { cursor: default; }
:host([access=read]) input[type=range]::-webkit-slider-thumb { visibility: hidden; }

@media (forced-colors: active) {
  input[type=range]::-webkit-slider-runnable-track { background: CanvasText; }
  input[type=range]::-webkit-slider-thumb { background: Highlight; }
  input[role=switch] { appearance: auto; }
  input[role=switch]::before { content: none; }
}
`);
