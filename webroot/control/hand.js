/**
 * @fileoverview What somebody does with one control: presses it, types, slides, leaves it. It becomes
 * changes of the control, as far as the control follows a hand here at all.
 */
(function () {
  'use strict';

  /** So long an open dialog holds a control in which nothing is chosen, in milliseconds. */
  var PATIENCE = 20000;

  /** The keys that move a slider, also as older browsers call them. */
  var MOVES = /^((Arrow)?(Left|Right|Up|Down)|PageUp|PageDown|Home|End)$/;

  /**
   * @param {!SliderSync.Control} control
   * @constructor
   */
  SliderSync.Hand = function (control) {
    /** @type {!SliderSync.Gesture} */
    this.gesture = new SliderSync.Gesture(control.released.bind(control));
    /** @type {!SliderSync.Touch} */
    this.touch = new SliderSync.Touch(control.field, this.slider_());
    /** @type {!SliderSync.Draft} */
    this.draft = new SliderSync.Draft(control.field, control.status, this.entry_());
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

  /** @param {string} what presses the control */
  Hand.prototype.press = function (what) {
    if (this.control_.isBlocked()) return;
    this.gesture.hold(what);
    if (this.type_.holds === Holds.PRESS) this.control_.holdState.take();
  };

  /** Whatever presses it counts for nothing any more; the focus still holds it. */
  Hand.prototype.letGo = function () {
    this.close();
    this.touch.forget();
    this.gesture.releasePresses();
  };

  /** @param {string} name of a key that is down */
  Hand.prototype.key = function (name) {
    this.close();
    if (this.control_.isBlocked()) return;
    this.gesture.hold('key');
    if (this.type_.holds === Holds.PRESS && MOVES.test(name)) this.control_.holdState.take();
  };

  /**
   * A dialog has opened in which a color is chosen. No event in the page tells that it is closed again
   * without a choice: what is done in the page next means so, or that nothing is done for long.
   */
  Hand.prototype.open = function () {
    if (this.control_.isBlocked() || !this.field_.isHeld) return;
    // The dialog may have got what would release the key.
    this.gesture.release('key');
    this.choose_();
    this.control_.holdState.take();
  };

  /** The dialog is closed, if there was one. */
  Hand.prototype.close = function () {
    clearTimeout(this.closing_);
    this.closing_ = undefined;
    this.gesture.release('dialog');
  };

  /** @return {boolean} whether a dialog is open, as far as can be known */
  Hand.prototype.isChoosing = function () {
    return this.closing_ !== undefined;
  };

  /** @private */
  Hand.prototype.choose_ = function () {
    clearTimeout(this.closing_);
    this.closing_ = setTimeout(this.close.bind(this), PATIENCE);
    this.gesture.hold('dialog');
  };

  /** The control has been left. */
  Hand.prototype.leave = function () {
    this.draft.leave();
    if (this.type_.hasMenu) this.gesture.releasePresses();
    ['key', 'focus'].forEach(this.gesture.release, this.gesture);
    this.close();
    this.control_.holdState.finish();
    this.control_.update();
  };

  /** @param {string} event input or change */
  Hand.prototype.change = function (event) {
    if (this.type_.isDrafted) this.draft.change(event);
    else if (this.control_.isBlocked() || this.gesture.isOver()) this.control_.show();
    else if (this.touch.isDown()) this.putBack_();
    else this.follow_(event);
    if (event === 'change') this.close();
    if (event === 'change' && this.type_.hasMenu) this.gesture.releasePresses();
  };

  /**
   * The browser has moved the slider to the finger, which means nothing yet.
   *
   * @private
   */
  Hand.prototype.putBack_ = function () {
    if (this.control_.shown !== undefined) this.field_.write(this.control_.shown);
  };

  /**
   * @param {string} event input or change
   * @private
   */
  Hand.prototype.follow_ = function (event) {
    var type = this.type_;
    var control = this.control_;
    var value = this.field_.read();
    if (type.hasDialog && event === 'input') this.choose_();
    if (type.holds === Holds.TYPING && event === 'input') control.holdState.take();
    if (value !== control.shown || event === 'input') control.status.refuse('');
    if (value !== undefined && value !== control.shown) control.set(value);
    if (type.isTyped && event === 'input') control.holdState.type();
    else control.holdState.finish();
  };

  /**
   * @return {SliderSync.TouchListener}
   * @private
   */
  Hand.prototype.slider_ = function () {
    var self = this;
    return {
      isFree: function () {
        return !self.control_.isBlocked() && !self.gesture.isOver();
      },
      began: function (what) {
        self.press(what);
      },
      moved: function () {
        self.follow_('input');
      },
      ended: function (what) {
        self.gesture.release(what);
      }
    };
  };

  /**
   * @return {SliderSync.DraftListener}
   * @private
   */
  Hand.prototype.entry_ = function () {
    var self = this;
    return {
      isFree: function () {
        return !self.control_.isBlocked() && !self.gesture.isOver();
      },
      typed: function () {
        self.control_.holdState.take();
        self.control_.holdState.type();
      },
      set: function (value) {
        var isNews = self.control_.isOpen() || value !== self.control_.truth();
        if (isNews) self.control_.set(value);
        else self.control_.show();
      },
      finished: function () {
        self.control_.holdState.finish();
      },
      showTruth: function () {
        self.control_.show();
      }
    };
  };
})();
