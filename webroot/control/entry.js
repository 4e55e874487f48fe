/**
 * @fileoverview A small field over a slider, in which its number is typed. Enter sets it, Escape leaves.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Field} field
   * @param {function(): boolean} isFree whether the control may be set
   * @param {function(number)} set called with the number
   * @constructor
   */
  SliderSync.Entry = function (field, isFree, set) {
    /** @private */
    this.field_ = field;
    /** @private */
    this.isFree_ = isFree;
    /** @private */
    this.set_ = set;
    /** @private {?HTMLElement} */
    this.box_ = null;
    /** @private {?HTMLInputElement} */
    this.input_ = null;
    /** @private {?HTMLElement} */
    this.message_ = null;
  };

  var Entry = SliderSync.Entry;

  /** @type {?SliderSync.Entry} The one that is open. */
  var current = null;
  /** @type {?SliderSync.Entry} That of the other side of a pad, which opens after this one was set. */
  var next = null;

  /** Opens the field, with the present number. */
  Entry.prototype.open = function () {
    if (this.box_ || !this.field_.slider || !this.isFree_()) return;
    if (current && current.isBeside_(this)) {
      next = this;
      return;
    }
    this.make_();
    this.focus();
    current = this;
    next = null;
  };

  /**
   * @param {!SliderSync.Entry} other
   * @return {boolean} whether both are sides of one pad, where one press opens both
   * @private
   */
  Entry.prototype.isBeside_ = function (other) {
    return this.field_.input.parentNode === other.field_.input.parentNode;
  };

  /** Moves the focus into the field, if it is open. Some devices show a keyboard only after a touch. */
  Entry.prototype.focus = function () {
    if (!this.input_ || document.activeElement === this.input_) return;
    this.input_.focus();
    this.input_.select();
  };

  /** @param {boolean} isBack whether the slider gets the focus */
  Entry.prototype.close = function (isBack) {
    var box = this.box_;
    if (!box) return;
    this.box_ = null;
    this.input_ = null;
    current = null;
    document.body.removeChild(box);
    if (isBack) this.field_.input.focus();
  };

  /** @private */
  Entry.prototype.commit_ = function () {
    var scale = this.field_.scale;
    var text = /** @type {!HTMLInputElement} */ (this.input_).value;
    var number = SliderSync.numberOf(text);
    if (number === undefined || number < scale.min || number > scale.max) {
      SliderSync.setText(
        /** @type {!Element} */ (this.message_),
        SliderSync.text('control.expected', {
          'expected': SliderSync.text('control.a.number.within', this.bounds_()),
          'got': text || SliderSync.text('control.nothing')
        })
      );
      return;
    }
    this.close(true);
    if (this.isFree_()) this.set_(number);
    if (next) next.open();
  };

  /**
   * @return {!Object<string, string>} in words
   * @private
   */
  Entry.prototype.bounds_ = function () {
    var field = this.field_;
    return {'min': field.words(field.scale.min), 'max': field.said(field.scale.max)};
  };

  /** @private */
  Entry.prototype.make_ = function () {
    var self = this;
    var field = this.field_;
    var place = field.input.getBoundingClientRect();
    var called = this.bounds_();
    var box = /** @type {!HTMLElement} */ (document.createElement('div'));
    var input = /** @type {!HTMLInputElement} */ (document.createElement('input'));
    var message = /** @type {!HTMLElement} */ (document.createElement('p'));
    var label = /** @type {!HTMLElement} */ (document.createElement('span'));
    box.className = 'entry';
    box.style.left =
      Math.max(8, Math.min(window.innerWidth - 176, (place.left + place.right) / 2 - 84)) + 'px';
    box.style.top = Math.max(8, (place.top + place.bottom) / 2 - 30) + 'px';
    input.type = 'text';
    input.value = field.words(/** @type {SliderSync.Value} */ (field.read()));
    called['control'] = labelOf(field.input);
    input.setAttribute('aria-label', SliderSync.text('control.entry', called));
    // The keypads of some phones have no minus.
    input.setAttribute('inputmode', field.scale.min < 0 ? 'text' : 'decimal');
    input.setAttribute('enterkeyhint', 'done');
    input.setAttribute('autocomplete', 'off');
    message.setAttribute('role', 'alert');
    // The name of the input says it to screen readers.
    label.setAttribute('aria-hidden', 'true');
    label.textContent = called['control'];
    input.addEventListener('keydown', function (event) {
      var key = /** @type {!KeyboardEvent} */ (event).key;
      if (key === 'Enter') self.commit_();
      else if (/^Esc/.test(key)) self.close(true);
      else return;
      event.preventDefault();
    });
    input.addEventListener('blur', function () {
      self.close(false);
    });
    box.appendChild(label);
    box.appendChild(input);
    box.appendChild(message);
    document.body.appendChild(box);
    this.box_ = box;
    this.input_ = input;
    this.message_ = message;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {string} what it is called
   */
  function labelOf(input) {
    var label = document.querySelector('label[for="' + input.id + '"]');
    return input.getAttribute('aria-label') || (label && label.textContent) || input.id;
  }
})();
