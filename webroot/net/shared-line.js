/**
 * @fileoverview One line to a server for several boards. A board that fails while another one works, or may
 * yet, asks again by itself, and the line stays; when none works the line itself is replaced.
 */
(function () {
  'use strict';

  /** The pause before a board that has failed alone is asked for again, in milliseconds. */
  var RETRY = 1000;

  /**
   * @param {function(): !EventBus} open makes a new bus that neither reconnects nor pings by itself
   * @param {string} silent the reason when the server does not answer
   * @constructor
   */
  SliderSync.SharedLine = function (open, silent) {
    var self = this;
    /** @type {!Array<!SliderSync.LineShare>} */
    this.shares = [];
    /** @type {?EventBus} null unless it is open. */
    this.bus = null;
    /** Whether a board has worked over the present bus. Until then a deadline runs. */
    this.isConfirmed = false;
    /** @private */
    this.isStarted_ = false;
    /** @type {!SliderSync.Line} */
    this.line = new SliderSync.Line(
      open,
      silent,
      function (bus) {
        self.bus = bus;
        self.isConfirmed = false;
        self.each_('open');
      },
      function (reason) {
        self.bus = null;
        self.each_('lose', reason);
      }
    );
  };

  var SharedLine = SliderSync.SharedLine;

  /**
   * @param {function(!EventBus)} opened
   * @param {function(string)} lost called with the reason, or with an empty text
   * @return {!SliderSync.LineShare}
   */
  SharedLine.prototype.join = function (opened, lost) {
    var share = new SliderSync.LineShare(this, opened, lost);
    this.shares.push(share);
    return share;
  };

  /** @return {boolean} whether a board works over it */
  SharedLine.prototype.isWorking = function () {
    return this.shares.some(function (share) {
      return share.isWorking;
    });
  };

  /** @return {boolean} whether a board works over it, or may yet */
  SharedLine.prototype.isUseful = function () {
    var isConfirmed = this.isConfirmed;
    return this.shares.some(function (share) {
      return share.isWorking || (share.isTrying && !isConfirmed);
    });
  };

  /** Opens the first bus, unless that has begun. */
  SharedLine.prototype.start = function () {
    if (!this.isStarted_) this.line.attempt();
    this.isStarted_ = true;
  };

  /** @param {!SliderSync.LineShare} share that is not needed any more */
  SharedLine.prototype.leave = function (share) {
    this.shares = this.shares.filter(function (other) {
      return other !== share;
    });
    if (this.shares.length) return;
    this.isStarted_ = false;
    this.bus = null;
    this.line.end();
  };

  /**
   * @param {string} event
   * @param {string=} reason
   * @private
   */
  SharedLine.prototype.each_ = function (event, reason) {
    this.shares.slice().forEach(function (share) {
      if (event === 'open') share.open();
      else share.lose(reason || '');
    });
  };

  /**
   * The part of one board. It has what a board needs of a line.
   *
   * @param {!SliderSync.SharedLine} shared
   * @param {function(!EventBus)} opened
   * @param {function(string)} lost
   * @constructor
   */
  SliderSync.LineShare = function (shared, opened, lost) {
    /** @type {?EventBus} null while this board cannot use it. */
    this.bus = null;
    /** Whether the board works over the present bus. */
    this.isWorking = false;
    /** Whether it has the bus, and has neither worked nor failed over it. */
    this.isTrying = false;
    /** @private */
    this.shared_ = shared;
    /** @private */
    this.opened_ = opened;
    /** @private */
    this.lost_ = lost;
    /** @private {number|undefined} */
    this.retry_ = undefined;
  };

  var LineShare = SliderSync.LineShare;

  /** Uses the line from now on. */
  LineShare.prototype.attempt = function () {
    this.shared_.start();
    if (this.shared_.bus) this.open();
  };

  /** Confirms that the board works over the line. */
  LineShare.prototype.confirm = function () {
    this.isWorking = true;
    this.isTrying = false;
    this.shared_.isConfirmed = true;
    this.shared_.line.confirm();
  };

  /** Tries at once what waits. */
  LineShare.prototype.hurry = function () {
    if (this.retry_ !== undefined) this.open();
    else this.shared_.line.hurry();
  };

  /** Replaces an attempt that may hang, unless the line works. */
  LineShare.prototype.renew = function () {
    if (!this.shared_.isWorking()) this.shared_.line.renew();
  };

  /**
   * Gives the board up for a while, and the line with it if it is of no use to another board.
   *
   * @param {string} reason
   */
  LineShare.prototype.drop = function (reason) {
    this.isWorking = false;
    this.isTrying = false;
    if (!this.shared_.isUseful()) {
      this.shared_.line.drop(reason);
      return;
    }
    this.lose(reason);
    this.retry_ = setTimeout(this.open.bind(this), RETRY);
  };

  /** Ends the use of the line. */
  LineShare.prototype.leave = function () {
    this.forget_();
    this.shared_.leave(this);
  };

  /** Takes the bus of the line, which is open. */
  LineShare.prototype.open = function () {
    var bus = this.shared_.bus;
    this.forget_();
    this.bus = bus;
    this.isTrying = !!bus;
    if (bus) this.opened_(bus);
  };

  /** @param {string} reason why the bus cannot be used any more */
  LineShare.prototype.lose = function (reason) {
    this.forget_();
    this.lost_(reason);
  };

  /** @private */
  LineShare.prototype.forget_ = function () {
    clearTimeout(this.retry_);
    this.retry_ = undefined;
    this.bus = null;
    this.isWorking = false;
    this.isTrying = false;
  };
})();
