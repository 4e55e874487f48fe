/**
 * @fileoverview All controls of the page: who is pressed and who is not, and what the connection tells
 * them.
 */
(function () {
  'use strict';

  /**
   * @param {!SliderSync.Replica} replica
   * @implements {SliderSync.Listener}
   * @constructor
   */
  SliderSync.Controls = function (replica) {
    var self = this;
    var inputs = document.querySelectorAll('.sync');
    /** @type {!SliderSync.Replica} */
    this.replica = replica;
    /** @type {?SliderSync.Connection} Set before anything moves. */
    this.connection = null;
    /** @return {boolean} */
    this.isLive = function () {
      return !!self.connection && self.connection.state === SliderSync.State.LIVE;
    };
    /** @private {?Element} */
    this.focused_ = null;
    /** @private */
    this.controls_ = /** @type {!Object<string, !SliderSync.Control>} */ (Object.create(null));
    Array.prototype.forEach.call(inputs, function (input) {
      if (input.id) self.controls_[input.id] = new SliderSync.Control(input, self);
    });
    this.listen_();
  };

  var Controls = SliderSync.Controls;

  /** @return {!Object<string, SliderSync.Value>} what the server rendered */
  Controls.prototype.rendered = function () {
    /** @type {!Object<string, SliderSync.Value>} */
    var values = {};
    this.each_(function (control) {
      var value = control.rendered();
      if (value !== undefined) values[control.id] = value;
    });
    return values;
  };

  /** @override */
  Controls.prototype.valuesChanged = function (delta, replaced) {
    var self = this;
    if (replaced) {
      this.each_(function (control) {
        control.forget();
        control.refresh();
      });
    } else {
      Object.keys(delta.values).forEach(function (id) {
        if (self.controls_[id]) self.controls_[id].refresh();
      });
    }
  };

  /** @override */
  Controls.prototype.stateChanged = function (connection) {
    var live = connection.state === SliderSync.State.LIVE;
    var replica = this.replica;
    if (!live && !this.focused_) this.focused_ = document.activeElement;
    SliderSync.showState(connection);
    this.each_(function (control) {
      if (live) {
        control.resume();
        if (replica.value(control.id) === undefined && window.console) {
          console.warn('slider-sync: the board has no control "' + control.id + '"');
        }
      } else {
        control.releasePresses();
      }
      control.setInert(!live);
    });
    if (live) this.focusAgain_();
  };

  /**
   * A control that was disabled has lost the focus; nobody else has taken it, so it gets it back.
   *
   * @private
   */
  Controls.prototype.focusAgain_ = function () {
    var before = this.focused_;
    var active = document.activeElement;
    this.focused_ = null;
    if (before && this.controls_[before.id] && (!active || active === document.body)) {
      // The type checker does not know that one can focus without scrolling.
      /** @type {?} */ (this.controls_[before.id].input).focus({preventScroll: true});
    }
  };

  /**
   * @param {function(!SliderSync.Control)} action
   * @private
   */
  Controls.prototype.each_ = function (action) {
    var id;
    for (id in this.controls_) action(this.controls_[id]);
  };

  /**
   * Presses begin at a control, and end wherever the finger is by then.
   *
   * @private
   */
  Controls.prototype.listen_ = function () {
    var self = this;
    /** @param {string} what */
    function release(what) {
      self.each_(function (control) {
        control.release(what);
      });
    }
    function releasePresses() {
      self.each_(function (control) {
        control.releasePresses();
      });
    }
    /**
     * @param {string} type of event
     * @param {function(?)} listener
     */
    function on(type, listener) {
      document.addEventListener(type, listener, true);
    }
    /**
     * @param {EventTarget} target
     * @param {string} what
     */
    function hold(target, what) {
      var control = self.controls_[/** @type {!Element} */ (target).id];
      if (control && control.input === target) control.hold(what);
    }
    /** @param {?} event of a pointer */
    function touch(event) {
      var control = self.controls_[event.target.id];
      if (control && event.pointerType === 'touch') control.touch('pointer' + event.pointerId, event.clientX);
    }

    if (window.PointerEvent) {
      on('pointerdown', function (event) {
        if (event.button === 0) hold(event.target, 'pointer' + event.pointerId);
        touch(event);
      });
      on('pointerup', function (event) {
        self.each_(function (control) {
          control.mean('pointer' + event.pointerId);
        });
        release('pointer' + event.pointerId);
      });
      // The browser has taken the finger, to scroll the page.
      on('pointercancel', function (event) {
        release('pointer' + event.pointerId);
      });
      // The end of a press outside the window, or in a menu, may go unheard.
      on('pointermove', function (event) {
        self.each_(function (control) {
          control.slide('pointer' + event.pointerId, event.clientX);
        });
        if (event.buttons === 0) release('pointer' + event.pointerId);
      });
    } else {
      on('mousedown', function (event) {
        if (event.button === 0) hold(event.target, 'mouse');
      });
      on('mouseup', function () {
        release('mouse');
      });
      on('touchstart', function (event) {
        each(event.changedTouches, function (touch) {
          hold(event.target, 'touch' + touch.identifier);
        });
      });
      ['touchend', 'touchcancel'].forEach(function (type) {
        on(type, function (event) {
          each(event.changedTouches, function (touch) {
            release('touch' + touch.identifier);
          });
        });
      });
    }
    on('keyup', function () {
      release('key');
    });
    window.addEventListener('blur', releasePresses);
  };

  /**
   * @param {?} list
   * @param {function(?)} action
   */
  function each(list, action) {
    Array.prototype.forEach.call(list, action);
  }
})();
