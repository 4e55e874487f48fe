/**
 * @fileoverview Where a program begins: `SliderSync.board('main')` is a board of the server that this script
 * is from, `SliderSync.connect({server: 'https://faders.example'}).board('main')` one of another server.
 */
(function () {
  'use strict';

  var ID = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

  /** By origin. */
  var servers = /** @type {!Object<string, !SliderSync.Server>} */ (Object.create(null));

  /**
   * @param {string} url its origin
   * @param {?} socket a constructor like WebSocket; null: the browser's
   * @constructor
   */
  SliderSync.Server = function (url, socket) {
    /** @const */
    this.url = url;
    /** @private */
    this.socket_ = socket;
    /** @private */
    this.boards_ = /** @type {!Object<string, !SliderSync.Board>} */ (Object.create(null));
  };

  var Server = SliderSync.Server;

  /**
   * @param {string} id
   * @return {!SliderSync.Board} always the same, until it is closed
   */
  Server.prototype.board = function (id) {
    var boards = this.boards_;
    if (typeof id !== 'string' || !ID.test(id)) {
      throw new TypeError('expected the id of a board, got ' + String(id));
    }
    boards[id] =
      boards[id] ||
      new SliderSync.Board(id, SliderSync.lineTo(this.url, this.socket_), function () {
        delete boards[id];
      });
    return boards[id];
  };

  /** Closes all its boards. */
  Server.prototype.close = function () {
    Object.keys(this.boards_).forEach(function (id) {
      this.boards_[id].close();
    }, this);
  };

  /**
   * @param {Object=} options `server`: its origin; default: where this script is from. `WebSocket`: a
   *     constructor, for programs outside of browsers
   * @return {!SliderSync.Server} always the same for an origin
   */
  SliderSync.connect = function (options) {
    var asked = options && options['server'];
    var url = asked ? SliderSync.originOf(String(asked)) : SliderSync.server;
    if (!url) {
      throw new TypeError('expected a server like https://faders.example, got ' + String(asked));
    }
    servers[url] = servers[url] || new Server(url, socketIn(options));
    return servers[url];
  };

  /**
   * @param {Object|undefined} options
   * @return {?} what opens sockets; null: what the page has
   */
  function socketIn(options) {
    var given = (options && options['WebSocket']) || null;
    if (!given && !window.WebSocket && !window['SockJS']) {
      throw new TypeError('expected a WebSocket among the options, since there is no global one');
    }
    return given;
  }

  /**
   * @param {string} id
   * @return {!SliderSync.Board} of the server that this script is from
   */
  SliderSync.board = function (id) {
    return SliderSync.connect().board(id);
  };
})();
