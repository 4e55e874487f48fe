/**
 * @fileoverview Follows one stream of a board: its values, its people or its messages. It keeps a replica
 * up to date by the deltas that come in, and asks for missed ones.
 */
(function () {
  'use strict';

  /** How long a `get` may stay unanswered, in milliseconds; the first waits for the connection. */
  var TIMEOUT = 2000;
  /** The pause before it asks again after an answer that left a gap open, in milliseconds. */
  var RETRY = 250;

  /**
   * Gets what comes in.
   *
   * heard: the board has sent something
   * took: the replica took this delta; whether it replaced everything
   * settled: nothing is missing
   * failed: there was no answer, or a wrong one
   *
   * @typedef {{
   *   heard: function(),
   *   took: function(SliderSync.Delta, boolean),
   *   settled: function(),
   *   failed: function(string)
   * }}
   */
  SliderSync.StreamListener;

  /**
   * @param {string} address with a dot at its end
   * @param {!SliderSync.Replica} replica
   * @param {!SliderSync.Commands} commands
   * @param {SliderSync.StreamListener} listener
   * @constructor
   */
  SliderSync.StreamFollower = function (address, replica, commands, listener) {
    /** @private */
    this.address_ = address;
    /** @private */
    this.replica_ = replica;
    /** @private */
    this.commands_ = commands;
    /** @private */
    this.listener_ = listener;
    /** @private {?EventBus} */
    this.bus_ = null;
    /** @private {?EventBus.Callback} What the bus calls. */
    this.handler_ = null;
    /** @private Whether a `get` is under way. */
    this.asking_ = false;
    /** @private Whether the first `get` of this bus was answered. */
    this.answered_ = false;
    /** @private The history of the newest delta; empty as long as only answers came in. */
    this.heardHistory_ = '';
    /** @private The highest revision in that history. */
    this.heardOf_ = 0;
  };

  var StreamFollower = SliderSync.StreamFollower;

  /**
   * Subscribes to deltas first, and then asks for missed ones, so that none is lost in between.
   *
   * @param {!EventBus} bus that is open
   */
  StreamFollower.prototype.start = function (bus) {
    var self = this;
    this.bus_ = bus;
    this.handler_ = function (failure, message) {
      if (self.bus_ !== bus) return;
      if (failure) self.listener_.failed(failure.message);
      else if (isDelta(message.body)) self.hear_(/** @type {SliderSync.Delta} */ (message.body));
    };
    bus.registerHandler(this.address_ + 'changed', this.handler_);
    this.check();
  };

  /** Ends the subscription, if the bus is still open, and forgets the bus. */
  StreamFollower.prototype.stop = function () {
    var bus = this.bus_;
    if (bus && this.handler_ && bus.state === EventBus.OPEN) {
      bus.unregisterHandler(this.address_ + 'changed', this.handler_);
    }
    this.handler_ = null;
    this.bus_ = null;
    this.asking_ = false;
    this.answered_ = false;
    this.heardHistory_ = '';
    this.heardOf_ = 0;
  };

  /** Asks for missed deltas. */
  StreamFollower.prototype.check = function () {
    if (this.bus_) this.ask_();
  };

  /**
   * @param {SliderSync.Delta} delta
   * @private
   */
  StreamFollower.prototype.hear_ = function (delta) {
    this.listener_.heard();
    if (this.heardHistory_ !== delta.history) this.heardOf_ = 0;
    this.heardHistory_ = delta.history;
    this.heardOf_ = Math.max(this.heardOf_, delta.revision);
    this.receive_(delta);
    this.settle_();
  };

  /**
   * @param {SliderSync.Delta} delta
   * @private
   */
  StreamFollower.prototype.receive_ = function (delta) {
    var step = this.replica_.receive(delta);
    var replaced = step === SliderSync.Step.REPLACED;
    if (replaced || step === SliderSync.Step.TAKEN) this.listener_.took(delta, replaced);
    if (step === SliderSync.Step.ASK_SINCE) this.ask_();
  };

  /** @private */
  StreamFollower.prototype.ask_ = function () {
    var self = this;
    var bus = this.bus_;
    var replica = this.replica_;
    var body = replica.revision ? {'history': replica.history, 'revision': replica.revision} : {};
    // The line itself ends a connection whose first answer does not come.
    var timeout = this.answered_ ? TIMEOUT : 0;
    if (this.asking_) return;
    this.asking_ = true;
    this.commands_.send(bus, this.address_ + 'get', body, timeout, function (failure, delta) {
      if (self.bus_ !== bus || (failure && failure.lost)) return;
      self.asking_ = false;
      if (failure || !isDelta(delta)) {
        self.listener_.failed(failure ? failure.message : '');
        return;
      }
      self.answered_ = true;
      self.receive_(/** @type {SliderSync.Delta} */ (delta));
      if (self.isBehind_()) self.askAgain_();
      self.settle_();
    });
  };

  /** @private */
  StreamFollower.prototype.askAgain_ = function () {
    var self = this;
    var bus = this.bus_;
    setTimeout(function () {
      if (self.bus_ === bus && self.isBehind_()) self.check();
    }, RETRY);
  };

  /**
   * @return {boolean}
   * @private
   */
  StreamFollower.prototype.isBehind_ = function () {
    if (this.heardHistory_ === '') return false;
    return (
      this.replica_.history !== this.heardHistory_ || this.replica_.revision < this.heardOf_
    );
  };

  /** @private */
  StreamFollower.prototype.settle_ = function () {
    if (this.bus_ && this.answered_ && !this.isBehind_()) this.listener_.settled();
  };

  /**
   * @param {*} body
   * @return {boolean}
   */
  function isDelta(body) {
    var delta = /** @type {?SliderSync.Delta} */ (body);
    return (
      !!delta &&
      typeof delta.history === 'string' &&
      typeof delta.from === 'number' &&
      typeof delta.revision === 'number' &&
      !!delta.values &&
      typeof delta.values === 'object'
    );
  }
})();
