/**
 * @fileoverview A trigger of the page: a click fires it, or a second click if it asks first. It shows to all
 * when it has fired, and how long it does not fire again.
 */
(function () {
  'use strict';

  /** How long it waits for the second click, in milliseconds. */
  var ARMED = 4000;
  /** How long it shows that it has fired, in milliseconds. */
  var FLASH = 400;
  /** The most fires that are under way. */
  var MOST = 10;

  /**
   * @param {!SliderSync.Face} face
   * @param {!SliderSync.Controls} controls
   * @implements {SliderSync.Pushed}
   * @constructor
   */
  SliderSync.Trigger = function (face, controls) {
    /** @const */
    this.face = face;
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.isConfirmed_ = face.input.getAttribute('data-confirm') === 'true';
    /** @private */
    this.guard_ = Number(face.input.getAttribute('data-guard'));
    /** @private {SliderSync.Value|undefined} The count that was shown last. */
    this.shown_ = undefined;
    /** @private */
    this.isArmed_ = false;
    /** @private */
    this.underWay_ = 0;
    /** @private The timers that take the states away, by the name of the attribute. */
    this.timers_ = /** @type {!Object<string, number>} */ ({});
    this.listen_();
  };

  var Trigger = SliderSync.Trigger;

  /** @private */
  Trigger.prototype.listen_ = function () {
    var input = this.face.input;
    var disarm = this.letGo.bind(this);
    input.addEventListener('click', this.click_.bind(this));
    input.addEventListener('blur', disarm);
    input.addEventListener('keydown', function (event) {
      if (/^Esc/.test(/** @type {?} */ (event).key)) disarm();
      // A key that is held down clicks again and again.
      if (/** @type {?} */ (event).repeat) event.preventDefault();
    });
  };

  /** @private */
  Trigger.prototype.click_ = function () {
    if (this.face.isBlocked() || this.underWay_ >= MOST) return;
    if (this.isConfirmed_ && !this.isArmed_) this.arm_();
    else this.fire_();
  };

  /** @private */
  Trigger.prototype.arm_ = function () {
    this.isArmed_ = true;
    this.face.status.hint(SliderSync.text('trigger.confirm'));
    this.mark_('data-armed', ARMED, this.letGo.bind(this));
  };

  /** @return {boolean} whether a hand here is about to fire it */
  Trigger.prototype.isPressed = function () {
    return this.isArmed_ || !!document.querySelector('[id="' + this.face.id + '"]:active');
  };

  /** Fires it, or arms it, as a click does. */
  Trigger.prototype.push = function () {
    this.click_();
  };

  /** A press has no end. */
  Trigger.prototype.release = function () {};

  /** Does not wait for a second click any more. */
  Trigger.prototype.letGo = function () {
    if (!this.isArmed_) return;
    this.isArmed_ = false;
    this.face.status.hint('');
    this.mark_('data-armed', 0, null);
  };

  /** @private */
  Trigger.prototype.fire_ = function () {
    var self = this;
    var controls = this.controls_;
    this.letGo();
    this.face.refuse('');
    this.underWay_++;
    this.face.setOpen(true);
    new SliderSync.Fire(this.face.id, controls.isLive, controls.send, function (failure, mayHaveFired) {
      self.underWay_--;
      self.face.setOpen(self.underWay_ > 0);
      if (failure) self.explain_(failure, mayHaveFired);
    });
  };

  /**
   * @param {SliderSync.Failure} failure
   * @param {boolean} mayHaveFired
   * @private
   */
  Trigger.prototype.explain_ = function (failure, mayHaveFired) {
    var wait = failure.details['retryAfter'];
    this.face.refuse(mayHaveFired ? SliderSync.text('trigger.unknown') : SliderSync.sentenceOf(failure));
    if (SliderSync.isFor(failure, SliderSync.Reason.GUARDED)) {
      this.mark_('data-guarded', Number(wait), this.face.refuse.bind(this.face, ''));
    }
  };

  /** Shows the count, and that it has fired if that is new. */
  Trigger.prototype.refresh = function () {
    var value = this.face.value();
    var isNew = this.shown_ !== undefined && value !== this.shown_;
    if (value === undefined) return;
    this.shown_ = value;
    this.face.show(value);
    if (!isNew) return;
    this.mark_('data-fired', FLASH, null);
    this.mark_('data-guarded', this.guard_, null);
  };

  /** @param {boolean} isInert whether there is no connection */
  Trigger.prototype.setInert = function (isInert) {
    if (isInert) this.letGo();
    this.face.setInert(isInert);
  };

  /**
   * Marks the button for a while.
   *
   * @param {string} attribute
   * @param {number} millis
   * @param {?function()} after called at the end, unless it is marked anew or not any more
   * @private
   */
  Trigger.prototype.mark_ = function (attribute, millis, after) {
    var input = this.face.input;
    clearTimeout(this.timers_[attribute]);
    input.removeAttribute(attribute);
    if (!(millis > 0)) return;
    input.setAttribute(attribute, '');
    this.timers_[attribute] = setTimeout(function () {
      input.removeAttribute(attribute);
      if (after) after();
    }, millis);
  };
})();
