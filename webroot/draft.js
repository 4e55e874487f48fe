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
   *   set: function(number),
   *   finished: function(),
   *   showTruth: function()
   * }}
   */
  SliderSync.Entry;

  var State = SliderSync.DraftState;

  /**
   * @param {!SliderSync.Field} field
   * @param {!SliderSync.Note} note
   * @param {SliderSync.Entry} entry
   * @constructor
   */
  SliderSync.Draft = function (field, note, entry) {
    /** @type {SliderSync.DraftState} */
    this.state = State.NONE;
    /** @private */
    this.field_ = field;
    /** @private */
    this.note_ = note;
    /** @private */
    this.entry_ = entry;
    /** @private What says the true value, where the page has a place for it. */
    this.now_ = document.getElementById(field.input.id + '.now');
  };

  var Draft = SliderSync.Draft;

  /** Something was typed. */
  Draft.prototype.type = function () {
    this.become_(State.TYPED);
    this.note_.hint('Enter to set');
    this.entry_.typed();
  };

  /** What is typed is all. */
  Draft.prototype.commit = function () {
    var value = this.field_.read();
    if (!this.state || !this.entry_.isFree()) return;
    if (value === undefined) {
      this.refuse('Expected a number such as 3.5, got ' + (this.field_.input.value || 'nothing'));
    } else {
      this.set_(Number(value));
    }
    this.entry_.finished();
  };

  /** What is typed is not to be set. */
  Draft.prototype.giveUp = function () {
    if (this.state) this.entry_.showTruth();
  };

  /** Somebody has turned to something else: what was typed is all; nothing: that is given up. */
  Draft.prototype.leave = function () {
    if (this.state === State.TYPED && this.field_.input.value) this.commit();
    this.giveUp();
  };

  /** @param {number} steps by which the number moves from what is there */
  Draft.prototype.step = function (steps) {
    var value;
    if (!this.entry_.isFree()) return;
    // What was refused leads nowhere.
    if (this.state === State.REFUSED) this.giveUp();
    value = this.field_.stepped(steps);
    if (value === undefined) return;
    this.note_.refuse('');
    this.entry_.typed();
    this.set_(value);
    this.entry_.finished();
  };

  /** @param {string} message why it is not taken */
  Draft.prototype.refuse = function (message) {
    this.become_(State.REFUSED);
    this.note_.refuse(message);
  };

  /** What is there now is no draft. Why another was refused stays to be read. */
  Draft.prototype.end = function () {
    if (this.state === State.TYPED) this.note_.hint('');
    if (this.state === State.REFUSED) this.field_.input.removeAttribute('aria-invalid');
    this.become_(State.NONE);
  };

  /**
   * @param {number} value
   * @private
   */
  Draft.prototype.set_ = function (value) {
    this.end();
    this.field_.write(value);
    this.entry_.set(value);
  };

  /**
   * @param {SliderSync.DraftState} state
   * @private
   */
  Draft.prototype.become_ = function (state) {
    this.state = state;
    if (state) this.field_.input.setAttribute('data-draft', state);
    else this.field_.input.removeAttribute('data-draft');
    if (this.now_) this.now_.hidden = !state;
  };
})();
