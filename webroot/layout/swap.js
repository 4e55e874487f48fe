/**
 * @fileoverview Brings the board of a page that was loaded in the background into this one. Items that look
 * the same stay as they are; in the same tabs and sections they do not even move.
 */
(function () {
  'use strict';

  /**
   * @param {!Document} loaded
   * @constructor
   */
  SliderSync.Swap = function (loaded) {
    var frame = 'data-frame';
    /** @private */
    this.loaded_ = loaded;
    /** @private {!Element} */
    this.board_ = /** @type {!Element} */ (document.querySelector('.board'));
    /** @private {!Element} */
    this.next_ = /** @type {!Element} */ (loaded.querySelector('.board'));
    /** @type {boolean} Whether there are other tabs and sections. */
    this.isLaidOutAnew = this.board_.getAttribute(frame) !== this.next_.getAttribute(frame);
    /** @private {!Array<Plan>} */
    this.plans_ = this.isLaidOutAnew
      ? [plan(items(this.board_), items(this.next_))]
      : pairs(this.board_.querySelectorAll('.grid'), this.next_.querySelectorAll('.grid'));
  };

  var Swap = SliderSync.Swap;

  /** @return {!Array<!Element>} the items that go or move */
  Swap.prototype.touched = function () {
    if (this.isLaidOutAnew) return items(this.board_);
    return this.plans_.reduce(function (all, one) {
      return all.concat(one.gone);
    }, /** @type {!Array<!Element>} */ ([]));
  };

  /** Does it. The focus and the place to which the page is scrolled stay. */
  Swap.prototype.go = function () {
    var focused = document.activeElement ? document.activeElement.id : '';
    var x = window.pageXOffset;
    var y = window.pageYOffset;
    takeColors(this.loaded_);
    if (this.isLaidOutAnew) {
      rebuild(this.board_, /** @type {!Element} */ (document.importNode(this.next_, true)), this.plans_[0]);
      takeTabs(this.loaded_);
    } else {
      this.plans_.forEach(patch);
    }
    takeTitle(this.loaded_);
    if (window.pageXOffset !== x || window.pageYOffset !== y) window.scrollTo(x, y);
    focusAgain(focused);
  };

  /**
   * What becomes of the items of a grid.
   *
   * next: the new ones, in their order
   * kept: the old one that is to stand in the place of each; null: none looks like it
   * gone: the old ones that are needed no more
   *
   * @typedef {{
   *   grid: ?Element,
   *   next: !Array<!Element>,
   *   kept: !Array<?Element>,
   *   gone: !Array<!Element>
   * }}
   */
  var Plan;

  /**
   * @param {!Array<!Element>} olds
   * @param {!Array<!Element>} next
   * @return {Plan}
   */
  function plan(olds, next) {
    var left = olds.slice();
    var kept = next.map(function (item) {
      var same = left.filter(function (old) {
        return old.getAttribute('data-look') === item.getAttribute('data-look');
      })[0];
      if (same) left.splice(left.indexOf(same), 1);
      return same || null;
    });
    return {grid: null, next: next, kept: kept, gone: left};
  }

  /**
   * @param {!NodeList} grids
   * @param {!NodeList} next as many
   * @return {!Array<Plan>}
   */
  function pairs(grids, next) {
    return Array.prototype.map.call(grids, function (grid, i) {
      var one = plan(items(grid), items(/** @type {!Element} */ (next[i])));
      one.grid = grid;
      return one;
    });
  }

  /**
   * @param {!Element} element
   * @return {!Array<!Element>}
   */
  function items(element) {
    return Array.prototype.slice.call(element.querySelectorAll('.item'));
  }

  /**
   * Swaps in one grid what differs.
   *
   * @param {Plan} one
   */
  function patch(one) {
    var grid = /** @type {!Element} */ (one.grid);
    var at;
    one.gone.forEach(function (item) {
      grid.removeChild(item);
    });
    at = grid.firstElementChild;
    one.next.forEach(function (item, i) {
      var kept = one.kept[i];
      if (kept && kept === at) at = at.nextElementSibling;
      else grid.insertBefore(kept || document.importNode(item, true), at);
    });
  }

  /**
   * Puts what stays into new tabs and sections, and these into the board.
   *
   * @param {!Element} board
   * @param {!Element} next
   * @param {Plan} one
   */
  function rebuild(board, next, one) {
    items(next).forEach(function (item, i) {
      var kept = one.kept[i];
      if (kept) /** @type {!Node} */ (item.parentNode).replaceChild(kept, item);
    });
    while (board.firstChild) board.removeChild(board.firstChild);
    while (next.firstChild) board.appendChild(next.firstChild);
    board.setAttribute('data-frame', next.getAttribute('data-frame') || '');
    board.className = next.className;
  }

  /** @param {!Document} loaded whose row of tabs is shown from now on */
  function takeTabs(loaded) {
    var board = /** @type {!Element} */ (document.querySelector('.board'));
    var row = document.getElementById('page.tabs');
    var next = loaded.getElementById('page.tabs');
    var laidOut = 'data-laid-out';
    if (row) row.parentNode.removeChild(row);
    if (next) board.parentNode.insertBefore(document.importNode(next, true), board);
    if (loaded.body.hasAttribute(laidOut)) document.body.setAttribute(laidOut, '');
    else document.body.removeAttribute(laidOut);
  }

  /** @param {!Document} loaded whose style sheet of colours counts from now on */
  function takeColors(loaded) {
    var colors = 'link[rel=stylesheet][href*="/colors.css"]';
    var next = loaded.querySelector(colors);
    var old = document.querySelector(colors);
    if (next && old && next.getAttribute('href') === old.getAttribute('href')) return;
    if (next) document.head.appendChild(document.importNode(next, true));
    if (old) old.parentNode.removeChild(old);
  }

  /** @param {!Document} loaded whose title is shown from now on */
  function takeTitle(loaded) {
    var heading = /** @type {!Element} */ (loaded.querySelector('h1'));
    var own = /** @type {!Element} */ (document.querySelector('h1'));
    own.textContent = heading.textContent;
    own.setAttribute('title', heading.getAttribute('title') || '');
    document.title = loaded.title || '';
  }

  /** @param {string} id of what had the focus, which may be another element now */
  function focusAgain(id) {
    var element = id ? document.getElementById(id) : null;
    // The type checker does not know `preventScroll`.
    if (element && element !== document.activeElement) {
      /** @type {?} */ (element).focus({preventScroll: true});
    }
  }
})();
