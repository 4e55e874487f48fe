/**
 * @fileoverview Shows the value of a control beside its input: in <output> elements, in words for screen
 * readers, as a bar from 0, and as its widget draws it. It also dims a value that takes long to be acknowledged.
 */
(function () {
  'use strict';

  /** How long a change may be open before it dims, in milliseconds. */
  var PATIENCE = 300;

  /**
   * @param {!SliderSync.Field} field
   * @constructor
   */
  SliderSync.Display = function (field) {
    var input = field.input;
    /** @private */
    this.field_ = field;
    /** @private */
    this.input_ = input;
    /** @private Null if the page has no bar. */
    this.bar_ = document.getElementById(input.id + '.bar');
    /** @private */
    this.outputs_ = document.querySelectorAll('output[for="' + input.id + '"]');
    /** @private Null if the widget draws nothing. */
    this.drawing_ = SliderSync.widgets.of(input);
    /** @private */
    this.isSaid_ = input.hasAttribute('aria-valuetext');
    /** @private {number|undefined} */
    this.dimming_ = undefined;
  };

  var Display = SliderSync.Display;

  /**
   * Shows a value.
   *
   * @param {SliderSync.Value} value
   */
  Display.prototype.show = function (value) {
    var i;
    var words = this.field_.words(value);
    for (i = 0; i < this.outputs_.length; i++) SliderSync.setText(this.outputs_[i], words);
    // Screen readers read a slider's value with its unit.
    if (this.isSaid_) this.input_.setAttribute('aria-valuetext', this.field_.said(value));
    if (this.bar_) this.draw_(this.bar_, this.field_.scale.bar(Number(value)));
    if (this.drawing_) this.drawing_.show(this.input_, value);
  };

  /**
   * @param {!Element} bar
   * @param {{from: number, length: number}} parts
   * @private
   */
  Display.prototype.draw_ = function (bar, parts) {
    bar.setAttribute('x', percent(parts.from));
    bar.setAttribute('width', percent(parts.length));
  };

  /**
   * Dims the value if a change stays open for long.
   *
   * @param {boolean} isOpen whether a change is open
   */
  Display.prototype.setOpen = function (isOpen) {
    var self = this;
    if (isOpen && this.input_.getAttribute('data-sync')) return;
    clearTimeout(this.dimming_);
    this.mark_('');
    if (!isOpen) return;
    this.dimming_ = setTimeout(function () {
      self.mark_('unacknowledged');
    }, PATIENCE);
  };

  /**
   * @param {string} state
   * @private
   */
  Display.prototype.mark_ = function (state) {
    var i;
    this.input_.setAttribute('data-sync', state);
    for (i = 0; i < this.outputs_.length; i++) this.outputs_[i].setAttribute('data-sync', state);
  };

  /**
   * @param {number} part of 1
   * @return {string}
   */
  function percent(part) {
    return (100 * part).toFixed(4) + '%';
  }
})();
