/**
 * @fileoverview The switch in the menu that lends the MIDI ports of this browser to the board. What it needs is
 * loaded when it is first switched on.
 */
(function () {
  'use strict';

  /** @enum {string} The states; each has a text, `menu.midi.<state>`. */
  SliderSync.MidiState = {
    OFF: 'off',
    ASKED: 'asked',
    ON: 'on',
    /** Browsers do this on HTTPS and on localhost only. */
    INSECURE: 'insecure',
    UNKNOWN: 'unknown',
    /** The person, or whoever manages the device, does not allow it. */
    DENIED: 'denied',
    /** The script did not arrive. */
    FAILED: 'failed'
  };

  var State = SliderSync.MidiState;

  /**
   * What is loaded.
   *
   * @typedef {{open: function(?), close: function()}}
   */
  SliderSync.MidiPart;

  /** @type {?function(!SliderSync.Controls): SliderSync.MidiPart} Made by the script that is loaded. */
  SliderSync.makeMidi = null;

  /**
   * @param {!SliderSync.Controls} controls
   * @constructor
   */
  SliderSync.MidiSwitch = function (controls) {
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.input_ = /** @type {!HTMLInputElement} */ (byId('midi'));
    /** @private */
    this.isWanted_ = false;
    /** @private {?SliderSync.MidiPart} */
    this.part_ = null;
  };

  var Switch = SliderSync.MidiSwitch;

  /** Does as this device was told before, and listens to what it is told. */
  Switch.prototype.start = function () {
    var self = this;
    this.input_.checked = !!SliderSync.recallOnDevice('midi');
    this.input_.addEventListener('change', function () {
      SliderSync.keepOnDevice('midi', self.input_.checked ? 'on' : '');
      self.want_(self.input_.checked);
    });
    this.want_(this.input_.checked);
  };

  /**
   * @param {boolean} isWanted
   * @private
   */
  Switch.prototype.want_ = function (isWanted) {
    this.isWanted_ = isWanted;
    if (!isWanted) {
      if (this.part_) this.part_.close();
      this.show_(State.OFF);
    } else if (!window.navigator['requestMIDIAccess']) {
      this.show_(
        /** @type {?} */ (window)['isSecureContext'] === false ? State.INSECURE : State.UNKNOWN
      );
    } else {
      this.show_(State.ASKED);
      if (SliderSync.makeMidi) this.ask_();
      else this.load_();
    }
  };

  /** @private */
  Switch.prototype.load_ = function () {
    var script = /** @type {!HTMLScriptElement} */ (document.createElement('script'));
    script.onload = this.ask_.bind(this);
    script.onerror = this.show_.bind(this, State.FAILED);
    script.src = this.input_.getAttribute('data-script') || '';
    document.head.appendChild(script);
  };

  /** @private */
  Switch.prototype.ask_ = function () {
    var self = this;
    /** @type {?} */ (window.navigator)['requestMIDIAccess']({'sysex': false}).then(
      function (/** @type {?} */ access) {
        if (!self.isWanted_ || !SliderSync.makeMidi) return;
        self.part_ = self.part_ || SliderSync.makeMidi(self.controls_);
        self.part_.open(access);
        self.show_(State.ON);
      },
      function () {
        if (self.isWanted_) self.show_(State.DENIED);
      }
    );
  };

  /**
   * @param {SliderSync.MidiState} state
   * @private
   */
  Switch.prototype.show_ = function (state) {
    var badge = byId('midi.state');
    badge.setAttribute('data-state', state);
    SliderSync.setText(badge, state === State.OFF ? '' : SliderSync.text('menu.midi.' + state));
  };

  /**
   * @param {string} id
   * @return {!Element}
   */
  function byId(id) {
    return /** @type {!Element} */ (document.getElementById('page.menu.' + id));
  }
})();
