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
    /** @const Text and numbers are typed: they are held while they have the focus. */
    this.isTyped = this.kind === 'text' || this.kind === 'number';
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
    return isNumber(this.input.value) ? Number(this.input.value) : undefined;
  };

  /**
   * Leaves an input alone that shows the value already, and the caret where it is.
   *
   * @param {SliderSync.Value} value
   */
  SliderSync.Field.prototype.write = function (value) {
    var text = String(value);
    var input = this.input;
    var hasCaret = this.kind === 'text' && document.activeElement === input;
    var caret = hasCaret ? input.selectionStart : null;
    if (this.kind === 'checkbox') input.checked = value === true;
    else if (input.value !== text) {
      input.value = text;
      if (caret !== null) input.setSelectionRange(caret, caret);
    }
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
    return this.input.defaultValue === '' ? undefined : Number(this.input.defaultValue);
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
    var type = (input.getAttribute('type') || '').toLowerCase();
    var name = input.tagName.toLowerCase();
    if (name === 'select') return name;
    return /^(range|number|checkbox|color)$/.test(type) && name === 'input' ? type : 'text';
  }

  /**
   * @param {string} text
   * @return {boolean}
   */
  function isNumber(text) {
    return /\S/.test(text) && isFinite(text);
  }
})();
