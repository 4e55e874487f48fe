/**
 * @fileoverview One connection to one board: follows the board's streams, sends commands, and tells
 * the truth about itself. It knows nothing of the page.
 *
 *     connecting ---> live <---> offline
 *          \______________________^
 *
 * Live means: subscribed, everything that was missed has come in, and the board was heard within
 * the last 2.3 s. Only its controls count for that; the other streams follow when they can.
 */
(function () {
  'use strict';

  /** So long a command may stay unanswered, in milliseconds: a denied message has no answer. */
  var PATIENCE = 5000;
  /** The pause before another stream is asked again that has failed, in milliseconds. */
  var ASIDE = 1000;

  /** @enum {string} */
  SliderSync.State = {CONNECTING: 'connecting', LIVE: 'live', OFFLINE: 'offline'};

  /**
   * Who is told what happens.
   *
   * @record
   */
  SliderSync.ConnectionListener = function () {};
  /** @param {!SliderSync.Connection} connection whose state is a new one */
  SliderSync.ConnectionListener.prototype.stateChanged = function (connection) {};
  /**
   * @param {SliderSync.Delta} delta that the replica took
   * @param {boolean} replaced whether it is all there is
   */
  SliderSync.ConnectionListener.prototype.valuesChanged = function (delta, replaced) {};

  /**
   * @param {string} board
   * @param {!SliderSync.Replica} replica
   * @param {function(): !EventBus} open makes a new bus that neither reconnects nor pings by itself
   * @param {!SliderSync.ConnectionListener} listener
   * @constructor
   */
  SliderSync.Connection = function (board, replica, open, listener) {
    var self = this;
    /** @type {SliderSync.State} */
    this.state = SliderSync.State.CONNECTING;
    /** Since when it is not live. */
    this.since = new Date();
    /** Why it is not live, as far as anybody said. */
    this.reason = '';
    /** @private */
    this.address_ = 'board.' + board + '.';
    /** @private */
    this.listener_ = listener;
    /** @private */
    this.commands_ = new SliderSync.Commands();
    /** @private */
    this.values_ = new SliderSync.StreamFollower(this.address_, replica, this.commands_, this.main_());
    /** @private */
    this.others_ = /** @type {!Array<!SliderSync.StreamFollower>} */ ([]);
    /** @private */
    this.line_ = new SliderSync.Line(
      open,
      function (bus) {
        self.values_.start(bus);
      },
      function (reason) {
        self.lose_(reason);
      }
    );
    /** @private */
    this.heartbeat_ = new SliderSync.HeartbeatMonitor(
      function () {
        return self.state === SliderSync.State.LIVE;
      },
      function () {
        self.line_.drop('');
      }
    );
  };

  var Connection = SliderSync.Connection;

  /** Connects, and never gives up. */
  Connection.prototype.start = function () {
    this.heartbeat_.start();
    this.line_.attempt();
  };

  /**
   * Follows another stream of the board, as long as it is live.
   *
   * @param {string} name
   * @param {function(SliderSync.Delta, boolean)} took
   */
  Connection.prototype.follow = function (name, took) {
    var address = this.address_ + name + '.';
    var nothing = function () {};
    /** @type {!SliderSync.StreamFollower} */
    var stream;
    stream = new SliderSync.StreamFollower(address, new SliderSync.Replica(), this.commands_, {
      heard: nothing,
      took: took,
      settled: nothing,
      failed: function () {
        setTimeout(function () {
          stream.check();
        }, ASIDE);
      }
    });
    this.others_.push(stream);
  };

  /** The network is back: whatever was under way may hang for long, so try anew at once. */
  Connection.prototype.online = function () {
    if (this.state !== SliderSync.State.LIVE) this.line_.renew();
  };

  /** Somebody looks, or something happened to the network: find out at once how it stands. */
  Connection.prototype.check = function () {
    if (this.state === SliderSync.State.LIVE) this.values_.check();
    else this.line_.hurry();
  };

  /**
   * @param {string} verb what is behind the board's id in the address
   * @param {!Object} body
   * @param {function(?SliderSync.Failure, *)} done
   */
  Connection.prototype.send = function (verb, body, done) {
    this.commands_.send(this.line_.bus, this.address_ + verb, body, PATIENCE, done);
  };

  /**
   * The page goes.
   *
   * @param {string} verb
   * @param {!Object} body
   * @param {boolean} isEarly whether it may yet stay
   * @return {boolean} whether it has been said
   */
  Connection.prototype.sayFarewell = function (verb, body, isEarly) {
    return SliderSync.sayFarewell(this.line_.bus, this.address_ + verb, body, isEarly);
  };

  /**
   * @return {SliderSync.StreamListener} of the controls
   * @private
   */
  Connection.prototype.main_ = function () {
    var self = this;
    return {
      heard: function () {
        self.heartbeat_.hear();
      },
      took: function (delta, replaced) {
        self.listener_.valuesChanged(delta, replaced);
      },
      settled: function () {
        self.settle_();
      },
      failed: function (reason) {
        self.line_.drop(reason);
      }
    };
  };

  /**
   * Live, as soon as it is true. Its listener goes first, so that it sees itself in the streams that
   * follow.
   *
   * @private
   */
  Connection.prototype.settle_ = function () {
    var bus = this.line_.bus;
    if (this.state === SliderSync.State.LIVE || !bus || this.heartbeat_.isSilent) return;
    this.line_.prove();
    this.heartbeat_.reset();
    this.become_(SliderSync.State.LIVE, '');
    this.others_.forEach(function (stream) {
      stream.start(/** @type {!EventBus} */ (bus));
    });
  };

  /**
   * @param {string} reason
   * @private
   */
  Connection.prototype.lose_ = function (reason) {
    [this.values_].concat(this.others_).forEach(function (stream) {
      stream.stop();
    });
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
})();
