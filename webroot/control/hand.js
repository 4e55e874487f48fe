/**
 * @fileoverview A hand at one control: turns presses, keys, slides and choices into changes of the
 * control, while it can be moved here.
 */
(function () {
  'use strict';

  /** How long an open dialog holds the control without a choice, in milliseconds. */
  var PATIENCE = 20000;

  /** The keys that move a slider, also by their names in older browsers. */
  var MOVES = /^((Arrow)?(Left|Right|Up|Down)|PageUp|PageDown|Home|End)$/;

  /**
   * @param {!SliderSync.Control} control
   * @constructor
   */
  SliderSync.Hand = function (control) {
    /** @type {!SliderSync.Gesture} */
    this.gesture = new SliderSync.Gesture(control.release.bind(control));
    /** @type {!SliderSync.SliderHand} */
    this.slider = new SliderSync.SliderHand(control, this);
    /** @type {!SliderSync.Touch} */
    this.touch = this.slider.touch;
    /** @type {!SliderSync.Draft} */
    this.draft = new SliderSync.Draft(control.field, control.status, this.draftListener_());
    /** @private */
    this.control_ = control;
    /** @private */
    this.field_ = control.field;
    /** @private */
    this.type_ = control.field.type;
    /** @private {number|undefined} */
    this.closing_ = undefined;
  };

  var Hand = SliderSync.Hand;
  var Holds = SliderSync.Holds;

  /** @param {string} what presses the control: a pointer, a finger or a key */
  Hand.prototype.press = function (what) {
    if (this.control_.isBlocked()) return;
    this.slider.press();
    this.gesture.hold(what);
    if (this.type_.holds === Holds.PRESS) this.control_.holdState.take();
  };

  /** @return {boolean} whether the control can be moved here */
  Hand.prototype.isFree = function () {
    return !this.control_.isBlocked() && !this.gesture.isOver();
  };

  /** Ends all presses; the focus still holds the control. */
  Hand.prototype.letGo = function () {
    this.closeDialog();
    this.touch.forget();
    this.gesture.releasePresses();
  };

  /** @param {string} name of a key that is down */
  Hand.prototype.key = function (name) {
    this.closeDialog();
    if (this.control_.isBlocked()) return;
    this.gesture.hold('key');
    if (this.type_.holds !== Holds.PRESS || !MOVES.test(name)) return;
    this.slider.key();
    this.control_.holdState.take();
  };

  /**
   * Holds the control while a dialog is open. No event tells that the dialog was closed without a choice:
   * the next thing that is done in the page shows it, or that nothing was done for long.
   */
  Hand.prototype.openDialog = function () {
    if (this.control_.isBlocked() || !this.field_.isHeld) return;
    // The dialog may have swallowed the end of the key.
    this.gesture.release('key');
    this.holdByDialog_();
    this.control_.holdState.take();
  };

  /** Takes note that the dialog is closed, if there was one. */
  Hand.prototype.closeDialog = function () {
    clearTimeout(this.closing_);
    this.closing_ = undefined;
    this.gesture.release('dialog');
  };

  /** @return {boolean} whether a dialog may be open */
  Hand.prototype.hasOpenDialog = function () {
    return this.closing_ !== undefined;
  };

  /** @private */
  Hand.prototype.holdByDialog_ = function () {
    clearTimeout(this.closing_);
    this.closing_ = setTimeout(this.closeDialog.bind(this), PATIENCE);
    this.gesture.hold('dialog');
  };

  /** Ends everything that held the control, since the focus has left it. */
  Hand.prototype.leave = function () {
    this.slider.leave();
    this.draft.leave();
    if (this.type_.hasMenu) this.gesture.releasePresses();
    ['key', 'focus'].forEach(this.gesture.release, this.gesture);
    this.closeDialog();
    this.control_.holdState.finish();
    this.control_.update();
  };

  /** @param {string} event input or change */
  Hand.prototype.change = function (event) {
    if (this.type_.isDrafted) this.draft.change(event);
    else if (this.control_.isBlocked() || this.gesture.isOver()) this.control_.show();
    else if (this.touch.isDown()) this.putBack_();
    else this.follow(event);
    if (event === 'change') this.closeDialog();
    if (event === 'change' && this.type_.hasMenu) this.gesture.releasePresses();
  };

  /**
   * Puts the slider back, which the browser has moved to the finger: the finger may yet scroll.
   *
   * @private
   */
  Hand.prototype.putBack_ = function () {
    if (this.control_.shown !== undefined) this.field_.write(this.control_.shown);
  };

  /**
   * Makes a change of what the input shows.
   *
   * @param {string} event input or change
   */
  Hand.prototype.follow = function (event) {
    var type = this.type_;
    var control = this.control_;
    var value = this.field_.read();
    if (type.hasDialog && event === 'input') this.holdByDialog_();
    if (type.holds === Holds.TYPING && event === 'input') control.holdState.take();
    if (value !== control.shown || event === 'input') control.status.refuse('');
    if (value !== undefined && value !== control.shown) control.set(value);
    if (type.isTyped && event === 'input') control.holdState.keepWhileTyping();
    else control.holdState.finish();
  };

  /**
   * @return {SliderSync.DraftListener}
   * @private
   */
  Hand.prototype.draftListener_ = function () {
    var self = this;
    return {
      isFree: this.isFree.bind(this),
      typed: function () {
        self.control_.holdState.take();
        self.control_.holdState.keepWhileTyping();
      },
      set: function (value) {
        var isNew = self.control_.isOpen() || value !== self.control_.boardValue();
        if (isNew) self.control_.set(value);
        else self.control_.show();
      },
      finished: function () {
        self.control_.holdState.finish();
      },
      showBoardValue: function () {
        self.control_.show();
      }
    };
  };
})();
