/**
 * @fileoverview What stands in a number field and is not the board's value: typed and not yet set, or
 * set and refused. A number is not set by each key, so that 142 is never 1 or 14. As long as there is
 * a draft, the true value stands beside it.
 */
(function () {
  'use strict';

  /** @enum {string} */
  SliderSync.DraftState = {NONE: '', TYPED: 'typed', REFUSED: 'refused'};

  /**
   * What becomes of a draft.
   *
   * isFree: whether it may be set
   * typed: somebody types
   * set: this value is to be set, if it is another one
   * finished: nobody types any more
   * showTruth: the true value is to be shown instead
   *
   * @typedef {{
   *   isFree: function(): boolean,
   *   typed: function(),
   *   set: function(SliderSync.Value),
   *   finished: function(),
   *   showTruth: function()
   * }}
   */
  SliderSync.DraftListener;

  var State = SliderSync.DraftState;

  /**
   * @param {!SliderSync.Field} field
   * @param {!SliderSync.ControlStatus} status
   * @param {SliderSync.DraftListener} listener
   * @constructor
   */
  SliderSync.Draft = function (field, status, listener) {
    /** @type {SliderSync.DraftState} */
    this.state = State.NONE;
    /** @private */
    this.field_ = field;
    /** @private */
    this.status_ = status;
    /** @private */
    this.listener_ = listener;
    /** @private */
    this.trueValue_ = field.type.isDrafted ? new SliderSync.TrueValue(field.input) : null;
  };

  var Draft = SliderSync.Draft;

  /** Something was typed. */
  Draft.prototype.type = function () {
    this.become_(State.TYPED);
    this.status_.hint('Enter to set');
    this.listener_.typed();
  };

  /** @param {string} event input or change, as the browser tells it */
  Draft.prototype.change = function (event) {
    if (event === 'change') this.turnAway_();
    else if (this.listener_.isFree()) this.type();
    else this.listener_.showTruth();
  };

  /** What is typed is all. */
  Draft.prototype.commit = function () {
    var value = this.field_.read();
    if (!this.state || !this.listener_.isFree()) return;
    if (value === undefined) {
      this.become_(State.REFUSED);
      this.status_.refuse(this.expected_());
    } else {
      this.set_(value);
    }
    this.listener_.finished();
  };

  /** What is typed is not to be set. */
  Draft.prototype.giveUp = function () {
    if (!this.state) return;
    this.listener_.showTruth();
    this.listener_.finished();
  };

  /**
   * Somebody has turned to something else: what was typed is all; nothing: that is given up. What
   * cannot be set, as there is no connection, waits.
   */
  Draft.prototype.leave = function () {
    if (this.turnAway_() && this.state !== State.TYPED) this.giveUp();
  };

  /**
   * @return {boolean} whether it is left: another window leaves it as it is, half typed
   * @private
   */
  Draft.prototype.turnAway_ = function () {
    var isLeft = document.hasFocus();
    if (isLeft && this.state === State.TYPED) {
      if (this.field_.input.value) this.commit();
      else this.giveUp();
    }
    return isLeft;
  };

  /** @param {number} steps by which the number moves from what is there */
  Draft.prototype.step = function (steps) {
    var stepper = this.field_.stepper;
    var value;
    if (!stepper || !this.listener_.isFree()) return;
    // What was refused, and what is no number, leads nowhere.
    if (this.state === State.REFUSED || this.field_.read() === undefined) {
      this.listener_.showTruth();
    }
    value = this.field_.read();
    if (value === undefined) return;
    this.status_.refuse('');
    this.listener_.typed();
    this.set_(stepper.next(Number(value), steps));
    this.listener_.finished();
  };

  /**
   * A number stays to be mended where somebody still is, unless the next one is being typed already.
   *
   * @param {string} message why the board has not taken what was set
   */
  Draft.prototype.refuse = function (message) {
    var input = this.field_.input;
    var isThere = this.field_.type.isDrafted && document.activeElement === input;
    if (isThere && !this.state) this.become_(State.REFUSED);
    this.status_.refuse(message);
  };

  /** @return {boolean} whether something is typed and not yet set */
  Draft.prototype.isTyped = function () {
    return this.state === State.TYPED;
  };

  /** What is there now is no draft. Why another was refused stays to be read. */
  Draft.prototype.end = function () {
    if (this.state === State.TYPED) this.status_.hint('');
    if (this.state === State.REFUSED) this.field_.input.removeAttribute('aria-invalid');
    this.become_(State.NONE);
  };

  /**
   * @return {string} why what is there cannot be set
   * @private
   */
  Draft.prototype.expected_ = function () {
    var field = this.field_;
    return 'Expected ' + field.type.expected + ', got ' + (field.input.value || 'nothing');
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Draft.prototype.set_ = function (value) {
    this.end();
    this.field_.write(value);
    this.listener_.set(value);
  };

  /**
   * @param {SliderSync.DraftState} state
   * @private
   */
  Draft.prototype.become_ = function (state) {
    this.state = state;
    if (state) this.field_.input.setAttribute('data-draft', state);
    else this.field_.input.removeAttribute('data-draft');
    if (this.trueValue_) this.trueValue_.show(state !== State.NONE);
  };
})();
