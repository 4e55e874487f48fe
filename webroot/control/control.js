/**
 * @fileoverview One control of the page: an input with class="sync" that shows the value of the control
 * that its id names, and sets it.
 *
 * A control is *held* from press to release (a text field: while it has the focus; a number field:
 * while what is typed there is not set), and *open* as long as a change of its own is not
 * acknowledged. Nothing remote moves it meanwhile; then it settles on the board's value. While it is
 * somebody else's turn, it only follows.
 */
(function () {
  'use strict';

  /**
   * @param {!HTMLInputElement} input
   * @param {!SliderSync.Controls} controls
   * @constructor
   */
  SliderSync.Control = function (input, controls) {
    /** @type {string} */
    this.id = input.id;
    /** @type {!HTMLInputElement} */
    this.input = input;
    /** @type {!SliderSync.Field} */
    this.field = new SliderSync.Field(input);
    /** @type {!SliderSync.ControlStatus} */
    this.status = new SliderSync.ControlStatus(this.field);
    /** @type {!SliderSync.Hand} */
    this.hand = new SliderSync.Hand(this);
    /** @type {SliderSync.Value|undefined} What was read or written last. */
    this.shown = undefined;
    /** @private */
    this.display_ = new SliderSync.Display(this.field);
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.isInert_ = true;
    /** @private */
    this.pacing_ = new SliderSync.Pacing(
      controls.replica,
      controls.isLive,
      this.send_.bind(this),
      this.answered_.bind(this)
    );
    /** @private */
    this.unsent_ = new SliderSync.Unsent(this, this.pacing_, controls.movers);
    /** @type {!SliderSync.HoldState} */
    this.holdState = new SliderSync.HoldState(
      this.field,
      controls,
      this.isBusy_.bind(this),
      this.update.bind(this),
      this.lost_.bind(this)
    );
    this.update();
  };

  var Control = SliderSync.Control;

  /** @return {boolean} whether it follows no hand here */
  Control.prototype.isBlocked = function () {
    return this.isInert_ || this.holdState.isOthers();
  };

  /** @param {SliderSync.Value} value that somebody moves it to here */
  Control.prototype.set = function (value) {
    var wasOpen = this.isOpen();
    this.unsent_.ghost.clear();
    this.shown = value;
    this.display_.show(value);
    this.pacing_.change(value);
    if (!wasOpen) this.display_.dim(this.isOpen());
  };

  /** @return {boolean} whether a change of its own is not acknowledged */
  Control.prototype.isOpen = function () {
    return this.pacing_.isOpen();
  };

  /** @return {SliderSync.Value|undefined} what the board has, as far as it is known */
  Control.prototype.truth = function () {
    return this.pacing_.known(this.id);
  };

  /** Shows what the board has, whatever is there. */
  Control.prototype.show = function () {
    var value = this.truth();
    if (value === undefined) return;
    this.unsent_.ghost.meet(value);
    this.hand.draft.end();
    this.field.write(value);
    this.shown = this.field.read();
    this.display_.show(value);
  };

  /** Shows the board's value, unless it is held here or has changes of its own under way. */
  Control.prototype.refresh = function () {
    var hand = this.hand;
    var value = this.truth();
    var isFree = !hand.gesture.isHeld() && !this.isOpen() && !hand.draft.state;
    if (hand.draft.state && value !== undefined) this.display_.show(value);
    if (isFree || this.holdState.isOthers() || hand.gesture.isOver()) this.show();
  };

  /** The connection is back: what waits goes, else what is true shows, also in a focused field. */
  Control.prototype.resume = function () {
    var isUnsent =
      this.hand.draft.state ||
      (this.field.type.isTyped && this.input.getAttribute('aria-invalid') === 'true');
    this.unsent_.resume();
    if (!this.isOpen() && !isUnsent) this.show();
  };

  /** @param {boolean} isInert whether the connection lets nobody move it */
  Control.prototype.setInert = function (isInert) {
    this.isInert_ = isInert;
    if (isInert) {
      this.holdState.forget();
      this.display_.dim(false);
      this.unsent_.wait();
    }
    this.update();
  };

  /** @param {?SliderSync.Profile} holder somebody else; nobody: it is free or one's own */
  Control.prototype.heldBy = function (holder) {
    if (!holder && !this.holdState.holder) return;
    this.holdState.heldBy(holder);
    this.refresh();
  };

  /** What held it holds it no longer. */
  Control.prototype.released = function () {
    var self = this;
    // A click comes after the release, and means what is to be seen now.
    setTimeout(function () {
      self.refresh();
      self.holdState.end();
    }, 0);
  };

  /**
   * @return {boolean}
   * @private
   */
  Control.prototype.isBusy_ = function () {
    return this.hand.gesture.isPressed() || this.isOpen();
  };

  /**
   * @param {SliderSync.Value} value
   * @param {?SliderSync.Position} since
   * @param {function(?SliderSync.Failure, ?SliderSync.ChangeResult)} done
   * @private
   */
  Control.prototype.send_ = function (value, since, done) {
    this.holdState.renewed();
    this.controls_.set(this.id, value, since, done);
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @param {SliderSync.Change} change
   * @private
   */
  Control.prototype.answered_ = function (failure, change) {
    var isSaid = this.unsent_.answered(failure, change);
    if (failure && failure.reason === SliderSync.Reason.HELD) this.lost_(failure);
    else if (failure && !isSaid) this.hand.draft.refuse(SliderSync.sentenceOf(failure));
    this.display_.dim(this.isOpen());
    this.refresh();
    this.holdState.end();
    // What was typed may become right with the next key, but not what is offered.
    if (isSaid && this.field.type.isTyped && !this.hand.draft.isTyped()) this.show();
  };

  /**
   * Somebody else has it: the gesture has ended, whatever the finger does.
   *
   * @param {SliderSync.Failure} failure
   * @private
   */
  Control.prototype.lost_ = function (failure) {
    this.hand.gesture.end();
    this.pacing_.drop();
    this.holdState.lose();
    this.status.busy(SliderSync.holderIn(failure) + this.field.type.doing);
    if (this.field.slider) this.field.slider.endDrag();
    this.update();
    this.show();
  };

  /** Says whose turn it is, and lets only that hand move it. */
  Control.prototype.update = function () {
    var isKnown = this.controls_.replica.value(this.id) !== undefined;
    var isOthers = this.holdState.isOthers();
    this.field.setInert(this.isInert_ || !isKnown, isOthers);
    this.unsent_.ghost.block(this.isBlocked());
    if (!this.holdState.isSuspected()) this.status.showHolder(isOthers ? this.holdState.holder : null);
  };
})();
