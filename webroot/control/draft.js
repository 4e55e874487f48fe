/**
 * @fileoverview The draft in a number field: a value that is typed and not yet set, or set and refused.
 * Single keys do not set it, so that 142 is never 1 or 14. The board's value stands beside a draft.
 */
(function () {
  'use strict';

  /** @enum {string} */
  SliderSync.DraftState = {NONE: '', TYPED: 'typed', REFUSED: 'refused'};

  /**
   * Gets what becomes of a draft.
   *
   * isFree: whether it may be set
   * typed: somebody types
   * set: this value is to be set, if it is a new one
   * finished: nobody types any more
   * showBoardValue: the board's value is to be shown instead
   *
   * @typedef {{
   *   isFree: function(): boolean,
   *   typed: function(),
   *   set: function(SliderSync.Value),
   *   finished: function(),
   *   showBoardValue: function()
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
    this.boardValue_ = field.type.isDrafted ? new SliderSync.BoardValue(field.input) : null;
  };

  var Draft = SliderSync.Draft;

  /** Begins or continues a draft. */
  Draft.prototype.type = function () {
    this.become_(State.TYPED);
    this.status_.hint(SliderSync.text('control.enter'));
    this.listener_.typed();
  };

  /** @param {string} event input or change, as the browser tells it */
  Draft.prototype.change = function (event) {
    if (event === 'change') this.commitIfLeft_();
    else if (this.listener_.isFree()) this.type();
    else this.listener_.showBoardValue();
  };

  /** Sets what is typed. Without a connection it waits for it, as any other change does. */
  Draft.prototype.commit = function () {
    var value = this.field_.read();
    if (!this.state) return;
    if (value === undefined) {
      this.become_(State.REFUSED);
      this.status_.refuse(this.expected_());
    } else {
      this.set_(value);
    }
    this.listener_.finished();
  };

  /** Drops the draft. */
  Draft.prototype.giveUp = function () {
    if (!this.state) return;
    this.listener_.showBoardValue();
    this.listener_.finished();
  };

  /** Sets what is typed, or drops an empty or refused draft, since the focus has left the field. */
  Draft.prototype.leave = function () {
    if (this.commitIfLeft_() && this.state !== State.TYPED) this.giveUp();
  };

  /**
   * Sets what is typed, unless another window has the focus: the draft stays half typed then.
   *
   * @return {boolean} whether this window has the focus
   * @private
   */
  Draft.prototype.commitIfLeft_ = function () {
    var isLeft = document.hasFocus();
    if (isLeft && this.state === State.TYPED) {
      if (this.field_.input.value) this.commit();
      else this.giveUp();
    }
    return isLeft;
  };

  /** @param {number} steps by which the number moves */
  Draft.prototype.step = function (steps) {
    var stepper = this.field_.stepper;
    var value;
    if (!stepper || !this.listener_.isFree()) return;
    // A refused draft and a text that is no number are no place to start from.
    if (this.state === State.REFUSED || this.field_.read() === undefined) {
      this.listener_.showBoardValue();
    }
    value = this.field_.read();
    if (value === undefined) return;
    this.status_.refuse('');
    this.listener_.typed();
    this.set_(stepper.next(Number(value), steps));
    this.listener_.finished();
  };

  /**
   * Keeps a refused value to be mended, if the field still has the focus and no new draft.
   *
   * @param {string} message why the board refused it
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

  /** Ends the draft. The reason of a refusal stays to be read. */
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
    return SliderSync.text('control.expected', {
      'expected': SliderSync.text(field.type.expected),
      'got': field.input.value || SliderSync.text('control.nothing')
    });
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
    if (this.boardValue_) this.boardValue_.show(state !== State.NONE);
  };
})();
