/**
 * @fileoverview The devices of this browser at this board: which ports are lent, what moves what, and how
 * messages go to and fro.
 */
(function () {
  'use strict';

  /** How long until it looks again at what is not yet acknowledged, in milliseconds. */
  var AGAIN = 50;

  /**
   * @param {!SliderSync.Controls} controls
   * @param {string} board
   * @param {function()} changed called when ports or mappings have changed
   * @constructor
   */
  SliderSync.MidiDesk = function (controls, board, changed) {
    /** @type {!SliderSync.MidiMappings} */
    this.mappings = new SliderSync.MidiMappings();
    /** @type {?SliderSync.MidiPorts} Null: nothing is lent. */
    this.ports = null;
    /** @private */
    this.controls_ = controls;
    /** @private */
    this.key_ = 'midi.' + board;
    /** @private */
    this.changed_ = changed;
    /** @private {!Array<!SliderSync.MidiRoute>} */
    this.routes_ = [];
    /** @private {!Array<string>} The inputs that were lent and there when it looked last. */
    this.lent_ = [];
    /** @private {!Array<string>} The outputs that were there. */
    this.outputs_ = [];
    /** @private {number|undefined} */
    this.timer_ = undefined;
    /** @private {?SliderSync.MidiLesson} */
    this.lesson_ = null;
    this.mappings.take(SliderSync.recallOnDevice(this.key_));
    this.route_();
  };

  var Desk = SliderSync.MidiDesk;

  /** @param {?} access of the Web MIDI of the browser */
  Desk.prototype.open = function (access) {
    var self = this;
    this.ports = new SliderSync.MidiPorts(access, function () {
      self.plug_();
      self.changed_();
    });
    this.controls_.changed = this.send_.bind(this);
    this.plug_();
  };

  /** Lends nothing any more. */
  Desk.prototype.close = function () {
    clearTimeout(this.timer_);
    this.learn('', null);
    if (!this.ports) return;
    this.ports.close();
    this.ports = null;
    this.controls_.changed = null;
    this.lent_ = [];
    this.outputs_ = [];
    this.routes_.forEach(function (route) {
      route.letGo();
    });
  };

  /**
   * @param {string} input its name
   * @return {{used: boolean, output: string}} whether it is lent, and the name of the output that answers
   */
  Desk.prototype.port = function (input) {
    var isThere = !!this.ports && this.ports.outputs().indexOf(input) >= 0;
    return this.mappings.ports[input] || {used: true, output: isThere ? input : ''};
  };

  /**
   * @param {string} input its name
   * @param {{used: boolean, output: string}} port
   */
  Desk.prototype.choose = function (input, port) {
    this.mappings.ports[input] = port;
    this.keep();
  };

  /** Keeps what has changed on this device, and works by it. */
  Desk.prototype.keep = function () {
    SliderSync.keepOnDevice(this.key_, this.mappings.toText());
    this.route_();
    this.plug_();
    this.changed_();
  };

  /**
   * Learns what moves a control.
   *
   * @param {string} control empty: learns nothing any more
   * @param {?function()} learned called when it knows
   */
  Desk.prototype.learn = function (control, learned) {
    var self = this;
    var target = control ? SliderSync.midiTarget(this.controls_, control) : null;
    if (this.lesson_) this.lesson_.end();
    this.lesson_ = null;
    if (!target || !learned) return;
    this.lesson_ = new SliderSync.MidiLesson(control, target.isMoved, function (mapping) {
      self.lesson_ = null;
      self.mappings.add(mapping);
      self.keep();
      learned();
    });
  };

  /** @private */
  Desk.prototype.route_ = function () {
    var controls = this.controls_;
    this.routes_.forEach(function (route) {
      route.letGo();
    });
    this.routes_ = this.mappings.all.map(function (mapping) {
      var find = SliderSync.midiTarget.bind(null, controls, mapping.control);
      return new SliderSync.MidiRoute(mapping, find);
    });
  };

  /**
   * Listens to the ports that are there, and takes note of those that have come or gone.
   *
   * @private
   */
  Desk.prototype.plug_ = function () {
    var ports = this.ports;
    var lent;
    var outputs;
    if (!ports) return;
    lent = ports.inputs().filter(this.isLent_, this);
    outputs = ports.outputs();
    ports.listen(this.isLent_.bind(this), this.hear_.bind(this));
    this.routes_.forEach(function (route) {
      var input = route.mapping.port;
      var output = this.port(input).output;
      if (this.lent_.indexOf(input) >= 0 && lent.indexOf(input) < 0) route.letGo();
      if (this.outputs_.indexOf(output) < 0 && outputs.indexOf(output) >= 0) route.outlet.forget();
    }, this);
    this.lent_ = lent;
    this.outputs_ = outputs;
    this.send_();
  };

  /**
   * @param {string} input its name
   * @return {boolean}
   * @private
   */
  Desk.prototype.isLent_ = function (input) {
    return this.port(input).used;
  };

  /**
   * @param {string} port
   * @param {SliderSync.MidiMessage} message
   * @private
   */
  Desk.prototype.hear_ = function (port, message) {
    if (this.lesson_) {
      this.lesson_.hear(port, message);
      return;
    }
    this.routes_.forEach(function (route) {
      if (route.mapping.port === port) route.hear(message, Date.now());
    });
    this.send_();
  };

  /**
   * Sends what devices do not have yet, and comes back when it is time for more.
   *
   * @private
   */
  Desk.prototype.send_ = function () {
    var ports = this.ports;
    var now = Date.now();
    var next = Infinity;
    clearTimeout(this.timer_);
    if (!ports) return;
    this.routes_.forEach(function (route) {
      var output = this.port(route.mapping.port).output;
      var isOpen = route.isOpen();
      var wanted = isOpen ? -1 : route.wanted();
      if (this.outputs_.indexOf(output) < 0) return;
      if (route.outlet.take(wanted, now)) {
        SliderSync.writeMidi(route.mapping, wanted).forEach(ports.send.bind(ports, output));
      }
      next = Math.min(next, isOpen ? AGAIN : route.outlet.wait(wanted, now));
    }, this);
    if (next < Infinity) this.timer_ = setTimeout(this.send_.bind(this), next);
  };
})();
