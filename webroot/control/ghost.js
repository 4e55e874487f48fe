/**
 * @fileoverview A value that was set here and that the board has not taken: a tick beside the board's
 * value, and a sentence. It waits while there is no connection. If the board refuses it then, it can be
 * set again.
 *
 *     none ---connection lost---> waiting ---taken---> none
 *       ^                           | refused
 *       |___set again, moved, late__|__ offered
 */
(function () {
  'use strict';

  /** How long it can be set again, in milliseconds. */
  var OFFERED = 60000;
  /** How much of a text the sentence quotes, in characters. */
  var LONGEST = 24;

  /**
   * @param {!SliderSync.Field} field
   * @param {function(SliderSync.Value)} again called with a value that is to be set again
   * @constructor
   */
  SliderSync.Ghost = function (field, again) {
    /** @private */
    this.field_ = field;
    /** @private */
    this.again_ = again;
    /** @private {SliderSync.Value|undefined} The value that was not taken; undefined: none. */
    this.value_ = undefined;
    /** @private {?Element} The line of the sentence; made when it is needed. */
    this.line_ = null;
    /** @private {?HTMLButtonElement} */
    this.button_ = null;
    /** @private {number|undefined} */
    this.late_ = undefined;
  };

  var Ghost = SliderSync.Ghost;

  /** @param {SliderSync.Value} value that waits for the connection */
  Ghost.prototype.showWaiting = function (value) {
    this.show_(value, SliderSync.text('unsent.waits', {'subject': this.subject_(value)}));
  };

  /**
   * Offers to set a value again.
   *
   * @param {SliderSync.Value} value that was refused
   * @param {string} why
   */
  Ghost.prototype.offer = function (value, why) {
    this.show_(
      value,
      SliderSync.text('unsent.refused', {'subject': this.subject_(value), 'why': why})
    );
    this.addButton_(value);
    this.late_ = setTimeout(this.clear.bind(this), OFFERED);
  };

  /** Clears a value that was waiting; an offer stays. */
  Ghost.prototype.settle = function () {
    if (!this.button_) this.clear();
  };

  /** @param {SliderSync.Value} value of the board: it clears an equal one */
  Ghost.prototype.compare = function (value) {
    if (value === this.value_) this.clear();
  };

  /** @param {boolean} isBlocked whether nothing can be set at the moment */
  Ghost.prototype.block = function (isBlocked) {
    if (this.button_) this.button_.disabled = isBlocked;
  };

  /** Shows nothing any more. */
  Ghost.prototype.clear = function () {
    var input = this.field_.input;
    if (this.value_ === undefined) return;
    if (this.button_ && document.activeElement === this.button_) input.focus();
    this.value_ = undefined;
    this.removeButton_();
    if (this.field_.slider) this.field_.slider.unmark('ghost');
    this.text_('');
  };

  /**
   * @param {SliderSync.Value} value
   * @return {string} the beginning of a sentence
   * @private
   */
  Ghost.prototype.subject_ = function (value) {
    return SliderSync.ownWords(this.field_.type, this.field_.words(value));
  };

  /**
   * @param {SliderSync.Value} value
   * @param {string} words
   * @private
   */
  Ghost.prototype.show_ = function (value, words) {
    this.value_ = value;
    this.removeButton_();
    this.text_(words);
    if (this.field_.slider) this.field_.slider.mark('ghost', Number(value));
  };

  /**
   * @param {string} words
   * @private
   */
  Ghost.prototype.text_ = function (words) {
    if (!this.line_ && words) this.line_ = makeLine(this.field_.input);
    if (this.line_ && SliderSync.setText(/** @type {!Element} */ (this.line_.firstChild), words)) {
      SliderSync.tellOf(this.field_.input, words);
    }
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Ghost.prototype.addButton_ = function (value) {
    var self = this;
    var button = /** @type {!HTMLButtonElement} */ (document.createElement('button'));
    button.type = 'button';
    button.className = 'button button-quiet';
    button.textContent = SliderSync.text('unsent.again');
    button.setAttribute('aria-describedby', this.field_.input.id + '.ghost');
    button.addEventListener('click', function () {
      self.again_(value);
    });
    this.button_ = button;
    /** @type {!Element} */ (this.line_).appendChild(button);
  };

  /** @private */
  Ghost.prototype.removeButton_ = function () {
    clearTimeout(this.late_);
    if (this.button_ && this.line_) this.line_.removeChild(this.button_);
    this.button_ = null;
  };

  /**
   * @param {!SliderSync.ControlType} type
   * @param {string} words for a value that was set here
   * @return {string} the beginning of a sentence
   */
  SliderSync.ownWords = function (type, words) {
    var start = words.substring(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
    if (type.isTyped && words === '') return SliderSync.text('unsent.empty');
    if (start !== words) start += '\u2026';
    return SliderSync.text(type.isQuoted ? 'unsent.text' : 'unsent.value', {'value': start});
  };

  /**
   * @param {!HTMLInputElement} input that it describes
   * @return {!Element} with an empty text
   */
  function makeLine(input) {
    var line = document.createElement('div');
    var text = document.createElement('span');
    var before = document.getElementById(input.id + '.message') || input;
    line.className = 'ghost';
    text.id = input.id + '.ghost';
    if (!SliderSync.newsPlace()) text.setAttribute('role', 'status');
    line.appendChild(text);
    before.parentNode.insertBefore(line, before.nextSibling);
    input.setAttribute(
      'aria-describedby',
      ((input.getAttribute('aria-describedby') || '') + ' ' + text.id).replace(/^ /, '')
    );
    return line;
  }
})();
