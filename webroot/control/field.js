/**
 * @fileoverview The input of one control: values in and out of it as its type says, and whether anybody
 * may change it.
 */
(function () {
  'use strict';

  /**
   * @param {!HTMLInputElement} input or a select or textarea, which has the same properties
   * @constructor
   */
  SliderSync.Field = function (input) {
    var type = SliderSync.types.of(input);
    /** @const */
    this.input = input;
    /** @const {!SliderSync.ControlType} */
    this.type = type;
    /** @const */
    this.scale = SliderSync.scaleOf(input);
    /** @const {?SliderSync.Slider} What a finger drags, if anything. */
    this.slider = type.isDragged ? new SliderSync.Slider(input) : null;
    /** @const {?SliderSync.Stepper} What moves the value by steps, if anything. */
    this.stepper = type.isStepped ? new SliderSync.Stepper(input) : null;
    /** @const Whether it can be held. The board decides; a page that does not say so finds out. */
    this.isHeld =
      type.holds !== SliderSync.Holds.NEVER && input.getAttribute('data-hold') !== 'none';
    /** @private Not every input that is typed into tells where its caret is. */
    this.hasCaret_ = type.isTyped && input.type !== 'number';
    /** @private Whether a screen reader hears of a number what it would hear of a browser's own. */
    this.isSpun_ = input.getAttribute('role') === 'spinbutton';
  };

  var Field = SliderSync.Field;

  /**
   * Typed fields keep the focus, the caret and the keyboard of a phone while they are inert; the
   * others keep the focus while it is only somebody else's turn.
   *
   * @param {boolean} isInert
   * @param {boolean} isOthers
   */
  Field.prototype.setInert = function (isInert, isOthers) {
    var input = this.input;
    var isFocused = document.activeElement === input;
    if (this.stepper) this.stepper.disable(isInert || isOthers);
    if (this.type.isTyped) {
      input.readOnly = isInert || isOthers;
      return;
    }
    input.disabled = isInert || (isOthers && !isFocused);
    if (isOthers && isFocused) input.setAttribute('aria-disabled', 'true');
    else input.removeAttribute('aria-disabled');
  };

  /** @return {SliderSync.Value|undefined} undefined when what is there is no value */
  Field.prototype.read = function () {
    return this.type.read(this.input);
  };

  /**
   * Shows a value, and leaves the caret where it is.
   *
   * @param {SliderSync.Value} value
   */
  Field.prototype.write = function (value) {
    var input = this.input;
    var before = input.value;
    var hasCaret = this.hasCaret_ && document.activeElement === input;
    var caret = hasCaret ? input.selectionStart : null;
    this.type.write(input, value);
    if (caret !== null && input.value !== before) input.setSelectionRange(caret, caret);
    if (this.isSpun_) input.setAttribute('aria-valuenow', String(value));
  };

  /** @return {SliderSync.Value|undefined} what the server rendered, whatever has become of it since */
  Field.prototype.rendered = function () {
    return this.type.rendered(this.input);
  };

  /**
   * @param {SliderSync.Value} value
   * @return {string} how an <output> says it
   */
  Field.prototype.words = function (value) {
    return this.type.words(value, this.scale);
  };
})();
