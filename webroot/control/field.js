/**
 * @fileoverview The input of one control: reads and writes it as its type says, and lets people change it
 * or not.
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
    /** @const {?SliderSync.Slider} Null if the value is not dragged. */
    this.slider = type.isDragged ? new SliderSync.Slider(input, this.scale) : null;
    /** @const {?SliderSync.Stepper} Null if the value has no steps. */
    this.stepper = type.isStepped ? new SliderSync.Stepper(input) : null;
    /** @const Whether it can be held. The page of an author need not know: the board says so then. */
    this.isHeld =
      type.holds !== SliderSync.Holds.NEVER && input.getAttribute('data-hold') !== 'none';
    /** @const Whether only programs change it. The page of an author need not know: the board says so then. */
    this.isReadOnly = input.getAttribute('data-access') === 'read';
    /** @private Whether the input tells where its caret is. */
    this.hasCaret_ = type.isTyped && input.type !== 'number';
    /** @private */
    this.marks_ = SliderSync.marksOf(input);
    /** @private Whether a script tells screen readers the value. */
    this.isSpun_ = input.getAttribute('role') === 'spinbutton';
  };

  var Field = SliderSync.Field;

  /**
   * Lets people change the input or not. A typed one keeps focus, caret and keyboard meanwhile; the others
   * keep the focus while only somebody else holds the control.
   *
   * @param {boolean} isInert whether nobody can change it
   * @param {boolean} isOthers whether somebody else holds it
   */
  Field.prototype.setInert = function (isInert, isOthers) {
    var input = this.input;
    var isFocused = document.activeElement === input;
    isInert = isInert || this.isReadOnly;
    if (this.stepper) this.stepper.disable(isInert || isOthers);
    if (this.type.isTyped) {
      input.readOnly = isInert || isOthers;
      return;
    }
    input.disabled = isInert || (isOthers && !isFocused);
    if (isOthers && isFocused) input.setAttribute('aria-disabled', 'true');
    else input.removeAttribute('aria-disabled');
  };

  /** @return {SliderSync.Value|undefined} undefined: the input shows no value */
  Field.prototype.read = function () {
    return this.type.read(this.input);
  };

  /**
   * Shows a value, and keeps the caret.
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

  /** @return {SliderSync.Value|undefined} the value that the server rendered */
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

  /**
   * @param {SliderSync.Value} value
   * @return {string} its words with the unit, and the mark that is there
   */
  Field.prototype.said = function (value) {
    var unit = this.input.getAttribute('data-unit');
    var mark = this.marks_[String(value)];
    return this.words(value) + (unit ? ' ' + unit : '') + (mark ? ', ' + mark : '');
  };
})();
