/**
 * @fileoverview Draws sliders whose input is invisible: moves a cap, what is filled, and ticks. Templates
 * make the parts, which are already in place when a page is loaded.
 */
(function () {
  'use strict';

  /**
   * Which attributes of the parts a drawing writes.
   *
   * cap: the place of the cap and of the ticks
   * start, length: of what is filled
   * write: makes the text of an attribute from a place, 0 at the start of the look
   * isReversed: whether the look starts at the upper end
   *
   * @typedef {{
   *   cap: string,
   *   start: string,
   *   length: string,
   *   write: function(string, number): string,
   *   isReversed: boolean
   * }}
   */
  SliderSync.LookForm;

  /**
   * @param {!HTMLInputElement} input
   * @param {SliderSync.LookForm} form
   * @constructor
   */
  SliderSync.Look = function (input, form) {
    var look = /** @type {!Element} */ (document.getElementById(input.id + '.look'));
    /** @private */
    this.form_ = form;
    /** @private */
    this.scale_ = SliderSync.scaleOf(input);
    /** @private */
    this.look_ = look;
    /** @private */
    this.cap_ = look.querySelector('.cap');
    /** @private */
    this.filled_ = look.querySelector('.filled');
    /** @private */
    this.who_ = look.querySelector('.cap-who');
    /** @private */
    this.next_ = NaN;
    /** @private */
    this.drawSoon_ = SliderSync.oncePerFrame(this.draw_.bind(this));
  };

  var Look = SliderSync.Look;

  /** What is to be drawn with the next frame. */
  var waiting = /** @type {!Array<function()>} */ ([]);

  /**
   * Lets something be drawn once with the next frame of the screen, together with all else, however often
   * it is asked for. A hidden page has no frames.
   *
   * @param {function()} draw
   * @return {function()} asks for it
   */
  SliderSync.oncePerFrame = function (draw) {
    var isWaiting = false;
    function drawOnce() {
      isWaiting = false;
      draw();
    }
    return function () {
      if (isWaiting) return;
      isWaiting = true;
      if (waiting.push(drawOnce) > 1) return;
      if (window.requestAnimationFrame) window.requestAnimationFrame(drawAll);
      else setTimeout(drawAll, 16);
    };
  };

  /** @param {number} value to draw with the next frame */
  Look.prototype.show = function (value) {
    this.next_ = value;
    this.drawSoon_();
  };

  /**
   * @param {string} name of a tick: `ghost` or `before`
   * @param {?number} value where it is; null: nowhere
   */
  Look.prototype.mark = function (name, value) {
    var tick = this.look_.querySelector('.' + name + '-tick');
    if (!tick) return;
    if (value === null) {
      tick.setAttribute('display', 'none');
    } else {
      tick.removeAttribute('display');
      this.put_(tick, this.form_.cap, this.scale_.taper.place(value));
    }
  };

  /** @param {string} initials of who holds it; empty: nobody */
  Look.prototype.hold = function (initials) {
    if (this.who_) this.who_.textContent = initials;
  };

  /** @private */
  Look.prototype.draw_ = function () {
    var value = this.next_;
    var bar = this.scale_.bar(value);
    var form = this.form_;
    if (isNaN(value)) return;
    if (this.cap_) this.put_(this.cap_, form.cap, this.scale_.taper.place(value));
    if (!this.filled_) return;
    this.put_(this.filled_, form.start, form.isReversed ? bar.from + bar.length : bar.from);
    this.filled_.setAttribute(form.length, form.write(form.length, bar.length));
  };

  /**
   * @param {!Element} part
   * @param {string} attribute
   * @param {number} place
   * @private
   */
  Look.prototype.put_ = function (part, attribute, place) {
    var form = this.form_;
    part.setAttribute(attribute, form.write(attribute, form.isReversed ? 1 - place : place));
  };

  /**
   * @param {SliderSync.LookForm} form
   * @return {function(!HTMLElement): SliderSync.Drawing} what makes the drawing of an item
   */
  SliderSync.drawn = function (form) {
    return function () {
      var looks = /** @type {!Object<string, ?SliderSync.Look>} */ (Object.create(null));
      /**
       * @param {!HTMLInputElement} input
       * @return {?SliderSync.Look} null: the input shows its value by itself
       */
      function lookOf(input) {
        if (looks[input.id] === undefined) {
          looks[input.id] = input.hasAttribute('data-drawn') ? new Look(input, form) : null;
        }
        return looks[input.id];
      }
      return {
        show: function (input, value) {
          var look = lookOf(input);
          if (look) look.show(Number(value));
        },
        mark: function (input, name, value) {
          var look = lookOf(input);
          if (look) look.mark(name, value);
        },
        hold: function (input, initials) {
          var look = lookOf(input);
          if (look) look.hold(initials);
        }
      };
    };
  };

  /** Makes the drawings of sliders that stand. */
  SliderSync.standing = SliderSync.drawn({
    cap: 'y',
    start: 'y',
    length: 'height',
    write: percent,
    isReversed: true
  });

  /** Makes the drawings of sliders that lie. */
  SliderSync.lying = SliderSync.drawn({
    cap: 'x',
    start: 'x',
    length: 'width',
    write: percent,
    isReversed: false
  });

  /**
   * @param {string} attribute
   * @param {number} part
   * @return {string}
   */
  function percent(attribute, part) {
    return (100 * part).toFixed(3) + '%';
  }

  function drawAll() {
    var all = waiting;
    waiting = [];
    all.forEach(function (draw) {
      draw();
    });
  }
})();
