/**
 * @fileoverview One control of the page: an input with class="sync" that shows and sets the value of the
 * control that its id names.
 *
 * A control is *held* from press to release (a text: while it has the focus; a number: while there is a
 * draft), and *open* while one of its changes is not acknowledged. Nothing remote moves it meanwhile;
 * then it settles on the board's value. While somebody else holds it, it only follows.
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
    /** @type {SliderSync.Value|undefined} The value that was read or written last. */
    this.shown = undefined;
    /** @private When somebody here has moved it last, in milliseconds. */
    this.movedAt_ = 0;
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
      this.takeAnswer_.bind(this)
    );
    /** @private */
    this.unsent_ = new SliderSync.Unsent(this, this.pacing_, controls.movers);
    /** @type {!SliderSync.HoldState} */
    this.holdState = new SliderSync.HoldState(
      this.field,
      controls,
      this.isBusy_.bind(this),
      this.update.bind(this),
      this.yield_.bind(this)
    );
    this.update();
  };

  var Control = SliderSync.Control;

  /** @return {boolean} whether nobody can move it here */
  Control.prototype.isBlocked = function () {
    return this.isInert_ || this.field.isReadOnly || this.holdState.isOthers();
  };

  /** @param {SliderSync.Value} value to send: somebody here has moved the control to it */
  Control.prototype.set = function (value) {
    var wasOpen = this.isOpen();
    this.unsent_.ghost.clear();
    this.shown = value;
    this.movedAt_ = Date.now();
    this.display_.show(value);
    this.pacing_.change(value);
    if (this.isInert_) this.unsent_.wait();
    else if (!wasOpen) this.display_.setOpen(this.isOpen());
  };

  /** @return {boolean} whether a change from here is not acknowledged */
  Control.prototype.isOpen = function () {
    return this.pacing_.isOpen();
  };

  /** @return {SliderSync.Value|undefined} the board's value; undefined: unknown */
  Control.prototype.boardValue = function () {
    return this.pacing_.known(this.id);
  };

  /** Shows the board's value in place of anything else. */
  Control.prototype.show = function () {
    var value = this.boardValue();
    if (value === undefined) return;
    this.unsent_.ghost.compare(value);
    this.hand.draft.end();
    this.field.write(value);
    this.shown = this.field.read();
    this.display_.show(value);
  };

  /** Shows the board's value, unless the control is held here or open. */
  Control.prototype.refresh = function () {
    var hand = this.hand;
    var value = this.boardValue();
    var isFree = !hand.gesture.isHeld() && !this.isOpen() && !hand.draft.state;
    if (hand.draft.state && value !== undefined) this.display_.show(value);
    if (isFree || this.holdState.isOthers() || hand.gesture.isOver()) this.show();
  };

  /** Sends the change that waited for the connection, or shows the board's value. */
  Control.prototype.resume = function () {
    var isUnsent =
      this.hand.draft.state ||
      (this.field.type.isTyped && this.input.getAttribute('aria-invalid') === 'true');
    this.unsent_.resume();
    if (!this.isOpen() && !isUnsent) this.show();
  };

  /** @param {boolean} isInert whether nobody can move it, since there is no connection */
  Control.prototype.setInert = function (isInert) {
    this.isInert_ = isInert;
    if (isInert) {
      this.holdState.forget();
      this.display_.setOpen(false);
      this.unsent_.wait();
    }
    this.update();
  };

  /** @param {?SliderSync.Profile} holder somebody else; null: it is free or held here */
  Control.prototype.setHolder = function (holder) {
    if (!holder && !this.holdState.holder) return;
    this.holdState.setHolder(holder);
    this.refresh();
  };

  /** Lets others have it after a press or the focus has ended, if nothing else holds it. */
  Control.prototype.release = function () {
    var self = this;
    // The click comes after the release, and refers to the value that is still shown.
    setTimeout(function () {
      self.refresh();
      self.holdState.releaseIfIdle();
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
    var delay = this.controls_.delay;
    var movedAt = this.movedAt_;
    this.holdState.noteRenewal();
    this.controls_.set(this.id, value, since, function (failure, result) {
      // What was sent again has waited for the connection.
      if (!failure && !since) delay.note(Date.now() - movedAt);
      done(failure, result);
    });
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @param {SliderSync.Change} change
   * @private
   */
  Control.prototype.takeAnswer_ = function (failure, change) {
    var isOffered = this.unsent_.takeAnswer(failure, change);
    if (failure && failure.reason === SliderSync.Reason.HELD) this.yield_(failure);
    else if (failure && !isOffered) this.hand.draft.refuse(SliderSync.sentenceOf(failure));
    this.display_.setOpen(this.isOpen());
    this.refresh();
    this.holdState.releaseIfIdle();
    // The next key may mend a refused text, but not one that is offered to be set again.
    if (isOffered && this.field.type.isTyped && !this.hand.draft.isTyped()) this.show();
  };

  /**
   * Ends the gesture, since somebody else holds the control.
   *
   * @param {SliderSync.Failure} failure
   * @private
   */
  Control.prototype.yield_ = function (failure) {
    this.hand.gesture.end();
    this.pacing_.drop();
    this.holdState.lose();
    this.status.explain(
      SliderSync.text(this.field.type.moving, {'name': SliderSync.holderIn(failure)})
    );
    if (this.field.slider) this.field.slider.endDrag();
    this.update();
    this.show();
  };

  /** Shows who holds the control, and lets nobody else move it. */
  Control.prototype.update = function () {
    var isKnown = this.controls_.replica.value(this.id) !== undefined;
    var isOthers = this.holdState.isOthers();
    this.field.setInert(this.isInert_ || !isKnown, isOthers);
    this.unsent_.ghost.block(this.isBlocked());
    if (!this.holdState.isSuspected()) this.status.showHolder(isOthers ? this.holdState.holder : null);
  };
})();
