/**
 * @fileoverview The connection to one board: follows the board's streams, sends commands, and tells how
 * it stands. It knows nothing of the page.
 *
 *     connecting ---> live <---> offline
 *          \______________________^        (any) ---> closed
 *
 * Live means: subscribed, up to date, and the last heartbeat was at most 2.3 s ago. Only the stream of
 * values counts for that; the other streams follow as soon as they can.
 */
(function () {
  'use strict';

  /** How long a command may stay unanswered, in milliseconds. */
  var TIMEOUT = 5000;

  /**
   * @param {string} board
   * @param {!SliderSync.Replica} replica
   * @param {!SliderSync.SharedLine} line to the server
   * @param {!SliderSync.ConnectionListener} listener
   * @constructor
   */
  SliderSync.Connection = function (board, replica, line, listener) {
    var self = this;
    /** @type {SliderSync.State} */
    this.state = SliderSync.State.CONNECTING;
    /** When it was last live, or when it began. */
    this.since = new Date();
    /** Why it is offline, or empty. */
    this.reason = '';
    /** The time of the values that a copy of the page has; 0: it is no copy. */
    this.copiedAt = 0;
    /** @private */
    this.address_ = 'board.' + board + '.';
    /** @private */
    this.listener_ = listener;
    /** @private */
    this.commands_ = new SliderSync.Commands();
    /** @private */
    this.values_ = new SliderSync.StreamFollower(this.address_, replica, this.commands_, this.valuesListener_());
    /** @private */
    this.others_ = /** @type {!Array<!SliderSync.StreamFollower>} */ ([]);
    /** @private */
    this.line_ = line.join(
      function (bus) {
        self.values_.start(bus);
      },
      function (reason) {
        self.becomeOffline_(reason);
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

  /**
   * Connects, and never gives up.
   *
   * @param {number} copiedAt the time of the values that the page has, in milliseconds since 1970, if the
   *     device has kept it; 0: the server has just sent the page
   */
  Connection.prototype.start = function (copiedAt) {
    if (copiedAt) {
      this.copiedAt = copiedAt;
      this.become_(SliderSync.State.OFFLINE, '');
    }
    this.heartbeat_.start();
    this.line_.attempt();
  };

  /**
   * Follows another stream of the board whenever the connection is live.
   *
   * @param {string} name
   * @param {function(SliderSync.Delta, boolean)} took
   * @param {!SliderSync.Replica=} replica that may know something already
   */
  Connection.prototype.follow = function (name, took, replica) {
    var bus = this.line_.bus;
    var stream = SliderSync.followBeside(
      this.address_ + name + '.',
      replica || new SliderSync.Replica(),
      this.commands_,
      took
    );
    this.others_.push(stream);
    if (bus && this.state === SliderSync.State.LIVE) stream.start(bus);
  };

  /** Ends it for good. Commands that are not answered fail. */
  Connection.prototype.close = function () {
    this.heartbeat_.stop();
    this.stopStreams_();
    this.line_.leave();
    this.become_(SliderSync.State.CLOSED, '');
    this.commands_.failAll();
  };

  /** Tries again at once, since the network is back: a pending attempt may hang for long. */
  Connection.prototype.reconnect = function () {
    if (this.state !== SliderSync.State.LIVE) this.line_.renew();
  };

  /** Finds out at once how the connection stands: somebody looks, or the network has changed. */
  Connection.prototype.check = function () {
    if (this.state === SliderSync.State.LIVE) this.values_.check();
    else this.line_.hurry();
  };

  /**
   * Sends a command.
   *
   * @param {string} verb the part of the address after the board's id
   * @param {!Object} body
   * @param {function(?SliderSync.Failure, *)} done
   */
  Connection.prototype.send = function (verb, body, done) {
    this.commands_.send(this.line_.bus, this.address_ + verb, body, TIMEOUT, done);
  };

  /**
   * Sends the last command of a page that is closed.
   *
   * @param {string} verb
   * @param {!Object} body
   * @param {boolean} isEarly whether it may yet stay
   * @return {boolean} whether it was sent
   */
  Connection.prototype.sayFarewell = function (verb, body, isEarly) {
    return SliderSync.sayFarewell(this.line_.bus, this.address_ + verb, body, isEarly);
  };

  /**
   * @return {SliderSync.StreamListener} for the stream of values
   * @private
   */
  Connection.prototype.valuesListener_ = function () {
    var self = this;
    return {
      heard: function () {
        self.heartbeat_.hear();
      },
      took: function (delta, replaced) {
        self.listener_.valuesChanged(delta, replaced);
      },
      settled: function () {
        self.becomeLive_();
      },
      failed: function (reason) {
        self.line_.drop(reason);
      }
    };
  };

  /**
   * Becomes live, and starts the other streams. The listener is told first, so that it has joined before
   * the stream of people comes in.
   *
   * @private
   */
  Connection.prototype.becomeLive_ = function () {
    var bus = this.line_.bus;
    if (this.state === SliderSync.State.LIVE || !bus || this.heartbeat_.isSilent) return;
    this.line_.confirm();
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
  Connection.prototype.becomeOffline_ = function (reason) {
    this.stopStreams_();
    this.become_(SliderSync.State.OFFLINE, reason);
    this.commands_.failAll();
  };

  /** @private */
  Connection.prototype.stopStreams_ = function () {
    [this.values_].concat(this.others_).forEach(function (stream) {
      stream.stop();
    });
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
