/**
 * @fileoverview Values in and out of one input, whatever its type.
 */
(function () {
  'use strict';

  /** The width of a slider's thumb, which reaches neither end with its middle, in pixels. */
  var THUMB = 28;

  /**
   * @param {!HTMLInputElement} input or a select or textarea, which has the same properties
   * @constructor
   */
  SliderSync.Field = function (input) {
    /** @const */
    this.input = input;
    /** @const range, number, checkbox, color, select or text */
    this.kind = kindOf(input);
    /** @const Text and numbers are typed. */
    this.isTyped = this.kind === 'text' || this.kind === 'number';
    /** @const What somebody does who holds it. */
    this.doing = this.kind === 'text' ? ' is writing here' : ' is moving this';
    /** @private Not every input that is typed into tells where its caret is. */
    this.hasCaret_ = this.isTyped && input.type !== 'number';
    /** @private Whether a screen reader hears of a number what it would hear of a browser's own. */
    this.isSpun_ = input.getAttribute('role') === 'spinbutton';
    /** @private What steps a number, beside the input. */
    this.steppers_ = document.querySelectorAll('button[data-for="' + input.id + '"]');
    /** @const Whether it can be held. The board decides; a page that does not say so finds out. */
    this.isHeld = input.getAttribute('data-hold') !== 'none';
  };

  /**
   * Typed fields keep the focus, the caret and the keyboard of a phone while they are inert; the
   * others keep the focus while it is only somebody else's turn.
   *
   * @param {boolean} isInert
   * @param {boolean} isOthers
   */
  SliderSync.Field.prototype.setInert = function (isInert, isOthers) {
    var input = this.input;
    var isFocused = document.activeElement === input;
    this.eachStepper(function (button) {
      button.disabled = isInert || isOthers;
    });
    if (this.isTyped) {
      input.readOnly = isInert || isOthers;
      return;
    }
    input.disabled = isInert || (isOthers && !isFocused);
    if (isOthers && isFocused) input.setAttribute('aria-disabled', 'true');
    else input.removeAttribute('aria-disabled');
  };

  /**
   * @return {SliderSync.Value|undefined} undefined when what is there is no value
   */
  SliderSync.Field.prototype.read = function () {
    if (this.kind === 'checkbox') return this.input.checked;
    if (this.kind !== 'range' && this.kind !== 'number') return this.input.value;
    return SliderSync.numberOf(this.input.value);
  };

  /**
   * Leaves an input alone that shows the value already, and the caret where it is.
   *
   * @param {SliderSync.Value} value
   */
  SliderSync.Field.prototype.write = function (value) {
    var text = String(value);
    var input = this.input;
    var hasCaret = this.hasCaret_ && document.activeElement === input;
    var caret = hasCaret ? input.selectionStart : null;
    if (this.kind === 'checkbox') input.checked = value === true;
    else if (input.value !== text) {
      input.value = text;
      if (caret !== null) input.setSelectionRange(caret, caret);
    }
    if (this.isSpun_) input.setAttribute('aria-valuenow', text);
  };

  /**
   * Moves a slider; the browser keeps it within its bounds and on its steps.
   *
   * @param {number} from the value that it starts at
   * @param {number} distance to the right, in pixels
   */
  SliderSync.Field.prototype.slide = function (from, distance) {
    var input = this.input;
    var min = Number(input.min || 0);
    var max = Number(input.max || 100);
    var length = Math.max(1, input.clientWidth - THUMB);
    var isReversed = window.getComputedStyle(input).direction === 'rtl';
    this.write(from + ((isReversed ? -distance : distance) / length) * (max - min));
  };

  /**
   * @param {number} steps
   * @return {number|undefined} the number so many steps on from what is there
   */
  SliderSync.Field.prototype.stepped = function (steps) {
    var input = this.input;
    var value = this.read();
    var bounds = ['data-step', 'aria-valuemin', 'aria-valuemax'].map(function (name) {
      return parseFloat(input.getAttribute(name) || '');
    });
    if (value === undefined) return undefined;
    return SliderSync.stepped(Number(value), steps, bounds[0], bounds[1], bounds[2]);
  };

  /** @param {function(!HTMLButtonElement)} action */
  SliderSync.Field.prototype.eachStepper = function (action) {
    Array.prototype.forEach.call(this.steppers_, action);
  };

  /**
   * @param {number} value of a slider
   * @return {number} where its thumb is then: 0 at the left end, 1 at the right one
   */
  SliderSync.Field.prototype.fraction = function (value) {
    var min = Number(this.input.min || 0);
    var max = Number(this.input.max || 100);
    var along = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
    return window.getComputedStyle(this.input).direction === 'rtl' ? 1 - along : along;
  };

  /**
   * What the server rendered, whatever the browser or somebody has made of it since.
   *
   * @return {SliderSync.Value|undefined}
   */
  SliderSync.Field.prototype.rendered = function () {
    var chosen;
    if (this.kind === 'checkbox') return this.input.defaultChecked;
    if (this.kind === 'select') {
      chosen = /** @type {?HTMLOptionElement} */ (this.input.querySelector('option[selected]'));
      return chosen ? chosen.value : undefined;
    }
    if (this.kind !== 'range' && this.kind !== 'number') return this.input.defaultValue;
    return SliderSync.numberOf(this.input.defaultValue);
  };

  /**
   * @param {SliderSync.Value} value
   * @return {string} how an <output> says it
   */
  SliderSync.words = function (value) {
    return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  };

  /**
   * @param {!HTMLInputElement} input or a select or textarea, which has the same properties
   * @return {string} range, number, checkbox, color, select or text
   */
  function kindOf(input) {
    var type = (input.getAttribute('data-type') || input.getAttribute('type') || '').toLowerCase();
    var name = input.tagName.toLowerCase();
    if (name === 'select') return name;
    if (type === 'toggle') return 'checkbox';
    return /^(range|number|checkbox|color)$/.test(type) && name === 'input' ? type : 'text';
  }
})();
