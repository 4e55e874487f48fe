/**
 * @fileoverview One control of the page: an input with class="sync" that shows the value of the control
 * that its id names, and sets it.
 *
 * A control is *held* from press to release (a text or number field: while it has the focus), and
 * *open* as long as a change of its own is not acknowledged. Nothing remote moves it meanwhile;
 * then it settles on the board's value.
 */
(function () {
  'use strict';

  /** A change that takes longer than this to be acknowledged shows, in milliseconds. */
  var LONG = 300;

  /** A finger that has gone so far to the side slides, in pixels. */
  var SLOP = 4;

  var CONFLICT = 409;

  /**
   * @param {!HTMLInputElement} input
   * @param {!SliderSync.Controls} controls
   * @constructor
   */
  SliderSync.Control = function (input, controls) {
    var self = this;
    var id = input.id;
    /** @type {string} */
    this.id = id;
    /** @type {!HTMLInputElement} */
    this.input = input;
    /** @private */
    this.field_ = new SliderSync.Field(input);
    /** @private */
    this.replica_ = controls.replica;
    /** @private What holds it: fingers, keys, the focus, an open dialog. */
    this.holds_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private {?{what: string, x: number}} A finger that may yet turn out to scroll the page. */
    this.touch_ = null;
    /** @private {SliderSync.Value|undefined} What was read or written last. */
    this.shown_ = undefined;
    /** @private {number|undefined} */
    this.dimming_ = undefined;
    /** @private */
    this.outputs_ = document.querySelectorAll('output[for="' + id + '"]');
    /** @private */
    this.pacing_ = new SliderSync.Pacing(
      controls.replica,
      controls.isLive,
      function (value, since, done) {
        /** @type {!Object<string, SliderSync.Value>} */
        var values = {};
        values[id] = value;
        controls.connection.set(values, since, done);
      },
      function (failure) {
        self.answered_(failure);
      }
    );
    this.listen_();
    this.setInert(true);
  };

  var Control = SliderSync.Control;

  /** @return {SliderSync.Value|undefined} the value that the server rendered */
  Control.prototype.rendered = function () {
    return this.field_.rendered();
  };

  /** @private */
  Control.prototype.listen_ = function () {
    var self = this;
    var input = this.input;
    /** @param {!Event} event */
    function changed(event) {
      self.changed_(event.type);
    }
    // Internet Explorer tells of a slider by `change` only, all others by `input` while it moves.
    input.addEventListener('input', changed);
    input.addEventListener('change', changed);
    input.addEventListener('keydown', function () {
      self.hold('key');
    });
    input.addEventListener('focus', function () {
      if (self.field_.isTyped) self.hold('focus');
    });
    input.addEventListener('blur', function () {
      if (self.field_.kind === 'select') self.releasePresses();
      self.release('key');
      self.release('focus');
      self.release('dialog');
    });
    if (document.activeElement === input && this.field_.isTyped) this.hold('focus');
  };

  /** @param {string} what holds it from now on */
  Control.prototype.hold = function (what) {
    this.holds_[what] = true;
  };

  /** @param {string} what no longer holds it */
  Control.prototype.release = function (what) {
    var self = this;
    if (!this.holds_[what]) return;
    delete this.holds_[what];
    if (this.touch_ && this.touch_.what === what) this.touch_ = null;
    // A click comes after the release, and means what is to be seen now.
    setTimeout(function () {
      self.refresh();
    }, 0);
  };

  /**
   * A browser moves a slider as soon as a finger comes down on it, also if that finger is about to
   * scroll the page. So nothing goes until the finger slides or leaves.
   *
   * @param {string} what holds it
   * @param {number} x where
   */
  Control.prototype.touch = function (what, x) {
    if (this.field_.kind === 'range') this.touch_ = {what: what, x: x};
  };

  /**
   * @param {string} what holds it
   * @param {number} x where it is now
   */
  Control.prototype.slide = function (what, x) {
    if (this.touch_ && Math.abs(x - this.touch_.x) > SLOP) this.mean(what);
  };

  /** @param {string} what means the slider, not the page */
  Control.prototype.mean = function (what) {
    var value = this.shown_;
    if (!this.touch_ || this.touch_.what !== what) return;
    this.touch_ = null;
    if (value !== undefined && value !== this.replica_.value(this.id)) this.change_(value);
  };

  /** No press holds it any longer; the focus still does, as long as it is there. */
  Control.prototype.releasePresses = function () {
    Object.keys(this.holds_).forEach(function (what) {
      if (what !== 'focus') this.release(what);
    }, this);
  };

  /**
   * @param {string} event input or change
   * @private
   */
  Control.prototype.changed_ = function (event) {
    var value = this.field_.read();
    // A color is chosen in a dialog, which no pointer event in the page tells of.
    if (this.field_.kind === 'color' && event === 'input') this.hold('dialog');
    if (event === 'change') this.release('dialog');
    if (event === 'change' && this.field_.kind === 'select') this.releasePresses();
    if (value !== this.shown_ || event === 'input') this.say_('');
    if (value === undefined || value === this.shown_) return;
    this.shown_ = value;
    this.output_(value);
    if (!this.touch_) this.change_(value);
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Control.prototype.change_ = function (value) {
    var wasOpen = this.pacing_.isOpen();
    this.pacing_.change(value);
    if (!wasOpen) this.dimLater_();
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @private
   */
  Control.prototype.answered_ = function (failure) {
    if (failure) this.say_(this.reason_(failure));
    this.dimLater_();
    this.refresh();
    // What was typed may become right with the next key, but not after a conflict.
    if (failure && failure.code === CONFLICT && this.field_.isTyped) this.show_();
  };

  /**
   * @param {SliderSync.Failure} failure
   * @return {string}
   * @private
   */
  Control.prototype.reason_ = function (failure) {
    var message = failure.message;
    if (failure.code === CONFLICT) return 'Somebody else changed this meanwhile.';
    if (message.indexOf(this.id + ': ') === 0) message = message.substring(this.id.length + 2);
    return message.charAt(0).toUpperCase() + message.substring(1);
  };

  /** Shows the board's value, unless it is held or has changes of its own under way. */
  Control.prototype.refresh = function () {
    if (Object.keys(this.holds_).length === 0 && !this.pacing_.isOpen()) this.show_();
  };

  /** The connection is back: what waits goes, else what is true shows, also in a focused field. */
  Control.prototype.resume = function () {
    var isUnsent = this.field_.isTyped && this.input.getAttribute('aria-invalid') === 'true';
    this.pacing_.flush();
    if (!this.pacing_.isOpen() && !isUnsent) this.show_();
  };

  /** What was acknowledged belongs to another past. */
  Control.prototype.forget = function () {
    this.pacing_.acknowledged = null;
  };

  /** @private */
  Control.prototype.show_ = function () {
    var applied = this.pacing_.acknowledged;
    var newer = applied && applied.revision > this.replica_.revision;
    var value = newer ? applied.values[this.id] : this.replica_.value(this.id);
    if (value === undefined) return;
    this.field_.write(value);
    this.shown_ = this.field_.read();
    this.output_(value);
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Control.prototype.output_ = function (value) {
    var i;
    for (i = 0; i < this.outputs_.length; i++) SliderSync.setText(this.outputs_[i], SliderSync.words(value));
  };

  /**
   * Typed fields keep the focus, the caret and the keyboard of a phone while they are inert.
   *
   * @param {boolean} inert
   */
  Control.prototype.setInert = function (inert) {
    var known = this.replica_.value(this.id) !== undefined;
    if (this.field_.isTyped) this.input.readOnly = inert || !known;
    else this.input.disabled = inert || !known;
  };

  /**
   * From when it has been open for long until nothing is open.
   *
   * @private
   */
  Control.prototype.dimLater_ = function () {
    var self = this;
    if (this.pacing_.isOpen() && this.input.getAttribute('data-sync')) return;
    clearTimeout(this.dimming_);
    this.mark_('');
    if (!this.pacing_.isOpen()) return;
    this.dimming_ = setTimeout(function () {
      self.mark_('unacknowledged');
    }, LONG);
  };

  /**
   * @param {string} state
   * @private
   */
  Control.prototype.mark_ = function (state) {
    var i;
    this.input.setAttribute('data-sync', state);
    for (i = 0; i < this.outputs_.length; i++) this.outputs_[i].setAttribute('data-sync', state);
  };

  /**
   * A line under the control; it is made where the page has none.
   *
   * @param {string} message
   * @private
   */
  Control.prototype.say_ = function (message) {
    var line = document.getElementById(this.id + '.message');
    if (!line && message) {
      line = document.createElement('span');
      line.id = this.id + '.message';
      line.className = 'message';
      line.setAttribute('role', 'status');
      this.input.parentNode.insertBefore(line, this.input.nextSibling);
    }
    if (line) SliderSync.setText(line, message);
    if (message) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
  };
})();
