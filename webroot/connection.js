/**
 * @fileoverview One connection to one board: keeps a replica up to date, sends what is to be set,
 * and tells the truth about itself. It knows nothing of the page.
 *
 *     connecting ---> live <---> offline
 *          \______________________^
 *
 * Live means: subscribed, everything that was missed has come in, and the board was heard within
 * the last 2.3 s. The board speaks at least once a second, and nothing else tells of a dead line.
 */
(function () {
  'use strict';

  /** How often the silence is measured, in milliseconds. */
  var TICK = 250;
  /** After so long without a word from the board the line is dead. */
  var SILENCE = 2300;
  /** How often the server hears from here at least. */
  var PING = 5000;
  /** So long a command may stay unanswered: a message that is denied is never answered. */
  var PATIENCE = 5000;
  /** So long a `get` may stay unanswered before the connection is given up. */
  var GET_PATIENCE = 2000;
  /** The longest pause between two attempts to connect: it is the wait after a restart. */
  var LONGEST = 1500;
  /** The pause before asking again about a gap that an answer left open. */
  var AGAIN = 250;

  /** @enum {string} */
  SliderSync.State = {CONNECTING: 'connecting', LIVE: 'live', OFFLINE: 'offline'};

  /** @typedef {{revision: number, values: !Object<string, SliderSync.Value>}} */
  SliderSync.Applied;

  /**
   * Who is told what happens.
   *
   * @record
   */
  SliderSync.Listener = function () {};
  /** @param {!SliderSync.Connection} connection whose state is a new one */
  SliderSync.Listener.prototype.stateChanged = function (connection) {};
  /**
   * @param {SliderSync.Delta} delta that the replica took
   * @param {boolean} replaced whether it is all there is
   */
  SliderSync.Listener.prototype.valuesChanged = function (delta, replaced) {};

  /**
   * @param {string} board
   * @param {!SliderSync.Replica} replica
   * @param {function(): !EventBus} open makes a new bus that neither reconnects nor pings by itself
   * @param {!SliderSync.Listener} listener
   * @constructor
   */
  SliderSync.Connection = function (board, replica, open, listener) {
    /** @type {SliderSync.State} */
    this.state = SliderSync.State.CONNECTING;
    /** Since when it is not live. */
    this.since = new Date();
    /** Why it is not live, as far as anybody said. */
    this.reason = '';
    /** @private */
    this.address_ = 'board.' + board + '.';
    /** @private */
    this.replica_ = replica;
    /** @private */
    this.open_ = open;
    /** @private */
    this.listener_ = listener;
    /** @private {?EventBus} */
    this.bus_ = null;
    /** @private */
    this.commands_ = new SliderSync.Commands();
    /** @private Attempts since it was last live. */
    this.tries_ = 0;
    /** @private {number|undefined} */
    this.retry_ = undefined;
    /** @private {number|undefined} */
    this.deadline_ = undefined;
    /** @private Whether a `get` is under way. */
    this.asking_ = false;
    /** @private Whether the first `get` of this bus was answered. */
    this.answered_ = false;
    /** @private The newest revision heard of. */
    this.heardOf_ = 0;
    /** @private */
    this.heardAt_ = 0;
    /** @private */
    this.tickedAt_ = 0;
    /** @private Whether the board had fallen silent, so that only its own word counts. */
    this.silent_ = false;
  };

  var Connection = SliderSync.Connection;

  /** Connects, and never gives up. */
  Connection.prototype.start = function () {
    var self = this;
    setInterval(function () {
      self.tick_();
    }, TICK);
    this.attempt_();
  };

  /** The network is back: whatever was under way may hang for long, so try anew at once. */
  Connection.prototype.online = function () {
    if (this.state === SliderSync.State.LIVE) return;
    this.drop_('');
    this.tries_ = 0;
    this.attempt_();
  };

  /** Somebody looks, or something happened to the network: find out at once how it stands. */
  Connection.prototype.check = function () {
    this.tries_ = 0;
    if (this.state === SliderSync.State.LIVE) this.ask_(this.replica_.revision);
    else if (this.retry_ !== undefined) this.attempt_();
  };

  /**
   * @param {!Object<string, SliderSync.Value>} values
   * @param {?number} unchangedSince the revision after which none of them may have changed
   * @param {function(?SliderSync.Failure, ?SliderSync.Applied)} done
   */
  Connection.prototype.set = function (values, unchangedSince, done) {
    var body = {'values': values};
    if (unchangedSince !== null) body['unchangedSince'] = unchangedSince;
    this.commands_.send(this.bus_, this.address_ + 'set', body, PATIENCE, function (failure, reply) {
      done(failure, /** @type {?SliderSync.Applied} */ (reply));
    });
  };

  /** @private */
  Connection.prototype.attempt_ = function () {
    var self = this;
    var bus;
    clearTimeout(this.retry_);
    this.retry_ = undefined;
    this.asking_ = false;
    this.answered_ = false;
    this.heardOf_ = 0;
    this.deadline_ = setTimeout(function () {
      self.drop_('the server does not answer');
    }, Math.min(24000, 3000 * Math.pow(2, this.tries_)));
    bus = this.open_();
    this.bus_ = bus;
    bus.onopen = function () {
      if (self.bus_ === bus) self.subscribe_(bus);
    };
    bus.onclose = function () {
      if (self.bus_ === bus) self.drop_('');
    };
    bus.onerror = function (error) {
      // It names no address. Whoever waits for an answer has a time-out.
      if (window.console) console.warn('slider-sync: ' + error.failureType + ' ' + error.message);
    };
  };

  /**
   * First the deltas, then what was missed, so that nothing falls in between. The pings by which
   * the server knows that somebody is there come last: polling sends one after the other.
   *
   * @param {!EventBus} bus
   * @private
   */
  Connection.prototype.subscribe_ = function (bus) {
    var self = this;
    bus.registerHandler(this.address_ + 'changed', function (failure, message) {
      if (self.bus_ !== bus) return;
      if (failure) self.drop_(failure.message);
      else if (isDelta(message.body)) self.hear_(/** @type {SliderSync.Delta} */ (message.body));
    });
    this.ask_(this.replica_.revision);
    bus.pingInterval = PING;
    bus.enablePing(true);
  };

  /**
   * @param {SliderSync.Delta} delta
   * @private
   */
  Connection.prototype.hear_ = function (delta) {
    this.heardAt_ = now();
    this.silent_ = false;
    this.heardOf_ = Math.max(this.heardOf_, delta.revision);
    this.receive_(delta);
    this.settle_();
  };

  /**
   * @param {SliderSync.Delta} delta
   * @private
   */
  Connection.prototype.receive_ = function (delta) {
    var step = this.replica_.receive(delta);
    var replaced = step === SliderSync.Step.REPLACED;
    if (replaced) this.heardOf_ = delta.revision;
    if (replaced || step === SliderSync.Step.TAKEN) this.listener_.valuesChanged(delta, replaced);
    if (step === SliderSync.Step.ASK_SINCE) this.ask_(this.replica_.revision);
    if (step === SliderSync.Step.ASK_ALL) this.ask_(0);
  };

  /**
   * @param {number} revision 0 for everything
   * @private
   */
  Connection.prototype.ask_ = function (revision) {
    var self = this;
    var body = revision ? {'revision': revision} : {};
    // Before it is live the deadline of the attempt is the limit.
    var patience = this.state === SliderSync.State.LIVE ? GET_PATIENCE : 0;
    if (this.asking_) return;
    this.asking_ = true;
    this.commands_.send(this.bus_, this.address_ + 'get', body, patience, function (failure, delta) {
      if (failure && failure.lost) return;
      self.asking_ = false;
      if (failure || !isDelta(delta)) {
        self.drop_(failure && failure.code ? failure.message : '');
        return;
      }
      self.answered_ = true;
      self.receive_(/** @type {SliderSync.Delta} */ (delta));
      if (self.isBehind_()) self.askAgain_();
      self.settle_();
    });
  };

  /** @private */
  Connection.prototype.askAgain_ = function () {
    var self = this;
    var bus = this.bus_;
    setTimeout(function () {
      if (self.bus_ === bus && self.isBehind_()) self.ask_(self.replica_.revision);
    }, AGAIN);
  };

  /**
   * @return {boolean}
   * @private
   */
  Connection.prototype.isBehind_ = function () {
    return this.replica_.revision < this.heardOf_;
  };

  /**
   * Live, as soon as it is true.
   *
   * @private
   */
  Connection.prototype.settle_ = function () {
    if (this.state === SliderSync.State.LIVE || !this.bus_) return;
    if (!this.answered_ || this.isBehind_() || this.silent_) return;
    clearTimeout(this.deadline_);
    this.tries_ = 0;
    this.heardAt_ = now();
    this.become_(SliderSync.State.LIVE, '');
  };

  /** @private */
  Connection.prototype.tick_ = function () {
    var time = now();
    // After a pause of the whole page, what has come in meanwhile goes first.
    var late = time - this.tickedAt_ > 2 * TICK;
    this.tickedAt_ = time;
    if (time < this.heardAt_) this.heardAt_ = time;
    if (this.state !== SliderSync.State.LIVE || late) return;
    if (time - this.heardAt_ > SILENCE) {
      this.silent_ = true;
      this.drop_('');
    }
  };

  /**
   * Ends what there is of a connection, and arranges for the next one.
   *
   * @param {string} reason
   * @private
   */
  Connection.prototype.drop_ = function (reason) {
    var self = this;
    var bus = this.bus_;
    var wait = Math.min(LONGEST, 250 * Math.pow(2, this.tries_)) * (0.5 + Math.random() / 2);
    if (!bus) return;
    this.bus_ = null;
    this.tries_++;
    clearTimeout(this.deadline_);
    this.retry_ = setTimeout(function () {
      self.attempt_();
    }, wait);
    try {
      bus.close();
    } catch (ignored) {
      // It was closed already.
    }
    this.become_(SliderSync.State.OFFLINE, reason);
    this.commands_.lose();
  };

  /**
   * @param {SliderSync.State} state
   * @param {string} reason
   * @private
   */
  Connection.prototype.become_ = function (state, reason) {
    if (this.state !== SliderSync.State.OFFLINE) this.since = new Date();
    this.state = state;
    this.reason = reason;
    this.listener_.stateChanged(this);
  };

  /**
   * @param {*} body
   * @return {boolean}
   */
  function isDelta(body) {
    var delta = /** @type {?SliderSync.Delta} */ (body);
    return (
      !!delta &&
      typeof delta.from === 'number' &&
      typeof delta.revision === 'number' &&
      !!delta.values &&
      typeof delta.values === 'object'
    );
  }

  /** @return {number} milliseconds of a clock that, where possible, nobody sets */
  function now() {
    return window.performance && performance.now ? performance.now() : Date.now();
  }
})();
