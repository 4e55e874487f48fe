/**
 * @fileoverview A board as a program of a page sees it. docs/programs.md describes what it can do, and
 * slider-sync.d.ts declares it.
 */
(function () {
  'use strict';

  /**
   * @param {string} id
   * @param {!SliderSync.SharedLine} line
   * @param {function()} closed
   * @constructor
   */
  SliderSync.Board = function (id, line, closed) {
    var replica = new SliderSync.Replica();
    var board = this;
    /** @const */
    this.id = id;
    /** @private */
    this.closed_ = closed;
    /** @private */
    this.replica_ = replica;
    /** @package What it joins as whenever it is live. */
    this.profile_ = /** @type {?Object} */ (null);
    /** @private */
    this.known_ = new SliderSync.BoardValues(replica);
    /** @private */
    this.listeners_ = new SliderSync.Listeners(this.get.bind(this), this.describe_.bind(this));
    /** @private */
    this.connection_ = new SliderSync.Connection(id, replica, line, {
      stateChanged: this.stateChanged_.bind(this),
      valuesChanged: this.valuesChanged_.bind(this)
    });
    /** @package */
    this.send_ = function (verb, body, answered) {
      if (board.isLive_()) board.connection_.send(verb, body, answered);
      else answered(SliderSync.NotSent, null);
    };
    /** @package */
    this.changes_ = new SliderSync.Changes(
      this.known_,
      this.isLive_.bind(this),
      function (body, answered) {
        board.connection_.send('set', body, answered);
      },
      this.listeners_.tell.bind(this.listeners_)
    );
    /** @package */
    this.leases_ = new SliderSync.Leases(this.send_);
    /** @private */
    this.state_ = new SliderSync.Watched(function () {
      return board.connection_.state;
    });
    /** @private */
    this.people_ = SliderSync.watchStream(this.connection_, 'people', SliderSync.toPeople);
    /** @private */
    this.messages_ = SliderSync.watchStream(this.connection_, 'messages', SliderSync.toMessages);
    /** @private */
    this.definition_ = SliderSync.watchStream(this.connection_, 'definition', SliderSync.toDefinition);
    /** @private */
    this.endWatch_ = SliderSync.watchNetwork(this.connection_);
    this.connection_.start(0);
  };

  var Board = SliderSync.Board;

  /**
   * @param {string} control
   * @return {SliderSync.Value|undefined} its value: the newest that was set here, or else the board's
   */
  Board.prototype.get = function (control) {
    var newest = this.changes_.newest(control);
    return newest === undefined ? this.known_.value(control) : newest;
  };

  /** @return {!Object<string, SliderSync.Value>} the values of all controls */
  Board.prototype.values = function () {
    var values = /** @type {!Object<string, SliderSync.Value>} */ ({});
    this.replica_.controls().forEach(function (control) {
      values[control] = /** @type {SliderSync.Value} */ (this.get(control));
    }, this);
    return values;
  };

  /** @return {SliderSync.Position} where the board stands, for `unchangedSince` */
  Board.prototype.position = function () {
    return {'history': this.replica_.history, 'revision': this.replica_.revision};
  };

  /**
   * @param {string} control or * for all
   * @param {!Function} listener
   * @return {function()} ends it
   */
  Board.prototype.on = function (control, listener) {
    this.listeners_.add(control, listener);
    if (this.isLive_()) this.listeners_.warn();
    return this.off.bind(this, control, listener);
  };

  /**
   * @param {string} control
   * @param {!Function=} listener
   */
  Board.prototype.off = function (control, listener) {
    this.listeners_.remove(control, listener);
  };

  /**
   * @param {!Function=} watcher
   * @return {*} the state of the connection, or a function that ends watching it
   */
  Board.prototype.state = function (watcher) {
    return this.state_.get(watcher);
  };

  /**
   * @param {!Function=} watcher
   * @return {*} the people at the board, or a function that ends watching them
   */
  Board.prototype.people = function (watcher) {
    return this.people_.get(watcher);
  };

  /**
   * @param {!Function=} watcher
   * @return {*} the messages, oldest first, or a function that ends watching them
   */
  Board.prototype.messages = function (watcher) {
    return this.messages_.get(watcher);
  };

  /**
   * @param {!Function=} watcher
   * @return {*} the definition of the board, or a function that ends watching it
   */
  Board.prototype.definition = function (watcher) {
    return this.definition_.get(watcher);
  };

  /** Releases what it holds and presses, and ends. What is not acknowledged fails. */
  Board.prototype.close = function () {
    if (this.connection_.state === SliderSync.State.CLOSED) return;
    this.leases_.close();
    this.endWatch_();
    this.connection_.close();
    this.changes_.close(SliderSync.refusal(SliderSync.Lost));
    this.listeners_.close();
    [this.state_, this.people_, this.messages_, this.definition_].forEach(function (watched) {
      watched.close();
    });
    this.closed_();
  };

  /**
   * @return {boolean}
   * @package
   */
  Board.prototype.isLive_ = function () {
    return this.connection_.state === SliderSync.State.LIVE;
  };

  /** @private */
  Board.prototype.stateChanged_ = function () {
    if (this.isLive_()) {
      this.changes_.resume();
      this.joinAgain_();
      this.listeners_.warn();
    } else {
      this.leases_.letGo(SliderSync.Lost);
    }
    this.state_.tell();
  };

  /**
   * @param {SliderSync.Delta} delta
   * @param {boolean} replaced
   * @private
   */
  Board.prototype.valuesChanged_ = function (delta, replaced) {
    var controls = Object.keys(delta.values);
    this.known_.noteAuthors(delta);
    this.listeners_.tell(replaced ? this.listeners_.told().concat(controls) : controls);
  };

  /**
   * @param {string} control
   * @return {!Object}
   * @private
   */
  Board.prototype.describe_ = function (control) {
    return {
      'by': this.known_.author(control),
      'revision': this.replica_.revision,
      'isOpen': this.changes_.newest(control) !== undefined
    };
  };
})();
