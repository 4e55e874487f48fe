/**
 * @fileoverview What somebody does with one control: presses it, types, slides, leaves it. It becomes
 * changes of the control, as far as the control follows a hand here at all.
 */
(function () {
  'use strict';

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
    this.draft = new SliderSync.Draft(control.field, control.note, this.entry_());
    /** @private */
    this.control_ = control;
    /** @private */
    this.field_ = control.field;
  };

  var Hand = SliderSync.Hand;

  /** @param {string} what presses the control */
  Hand.prototype.press = function (what) {
    if (this.control_.isBlocked()) return;
    this.gesture.hold(what);
    if (this.field_.kind === 'range') this.control_.turn.take();
  };

  /** Whatever presses it counts for nothing any more; the focus still holds it. */
  Hand.prototype.letGo = function () {
    this.touch.forget();
    this.gesture.releasePresses();
  };

  /** @param {string} name of a key that is down */
  Hand.prototype.key = function (name) {
    if (this.control_.isBlocked()) return;
    this.gesture.hold('key');
    if (this.field_.kind === 'range' && MOVES.test(name)) this.control_.turn.take();
  };

  /** The control has been left. */
  Hand.prototype.leave = function () {
    this.draft.leave();
    if (this.field_.kind === 'select') this.gesture.releasePresses();
    ['key', 'focus', 'dialog'].forEach(this.gesture.release, this.gesture);
    this.control_.turn.finish();
    this.control_.update();
  };

  /** @param {string} event input or change */
  Hand.prototype.change = function (event) {
    if (this.field_.kind === 'number') this.draft.change(event);
    else if (this.control_.isBlocked() || this.gesture.isOver()) this.control_.show();
    else if (this.touch.isDown()) this.putBack_();
    else this.follow_(event);
    if (event === 'change') this.gesture.release('dialog');
    if (event === 'change' && this.field_.kind === 'select') this.gesture.releasePresses();
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
    var field = this.field_;
    var control = this.control_;
    var value = field.read();
    // A color is chosen in a dialog, which no pointer event in the page tells of.
    if (field.kind === 'color' && event === 'input') this.gesture.hold('dialog');
    if (field.kind !== 'range' && event === 'input') control.turn.take();
    if (value !== control.shown || event === 'input') control.note.refuse('');
    if (value !== undefined && value !== control.shown) control.set(value);
    if (field.isTyped && event === 'input') control.turn.type();
    else control.turn.finish();
  };

  /**
   * @return {SliderSync.Slider}
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
   * @return {SliderSync.Entry}
   * @private
   */
  Hand.prototype.entry_ = function () {
    var self = this;
    return {
      isFree: function () {
        return !self.control_.isBlocked() && !self.gesture.isOver();
      },
      typed: function () {
        self.control_.turn.take();
        self.control_.turn.type();
      },
      set: function (value) {
        var isNews = self.control_.isOpen() || value !== self.control_.truth();
        if (isNews) self.control_.set(value);
        else self.control_.show();
      },
      finished: function () {
        self.control_.turn.finish();
      },
      showTruth: function () {
        self.control_.show();
      }
    };
  };
})();
