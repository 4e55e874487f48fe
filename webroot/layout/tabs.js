/**
 * @fileoverview The tabs of a board: one is shown at a time, and the address names it. Without scripts they
 * are links to parts of one long page.
 */
(function () {
  'use strict';

  /** How far each key moves, also by its name in older browsers. */
  var MOVES = {ArrowRight: 1, Right: 1, ArrowLeft: -1, Left: -1};

  /**
   * @param {function()} changed called when another tab is shown
   * @constructor
   */
  SliderSync.Tabs = function (changed) {
    var list = document.getElementById('page.tabs');
    /** @private */
    this.changed_ = changed;
    /** @private {!Array<!HTMLElement>} */
    this.tabs_ = list ? Array.prototype.slice.call(list.querySelectorAll('[data-tab]')) : [];
    /** @private Where each tab was scrolled to, by its id. */
    this.scrolled_ = /** @type {!Object<string, number>} */ (Object.create(null));
    /** @private The id of the tab that is shown. */
    this.shown_ = '';
    /** @private Shows the tab that the address names. */
    this.follow_ = this.showAddressed_.bind(this);
    if (list) this.start_(list);
  };

  var Tabs = SliderSync.Tabs;

  /**
   * @param {!Element} list
   * @private
   */
  Tabs.prototype.start_ = function (list) {
    var self = this;
    list.setAttribute('role', 'tablist');
    this.tabs_.forEach(function (tab) {
      var panel = panelOf(tab);
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', idOf(tab));
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.className = 'tab';
      tab.addEventListener('click', function (event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        self.go_(tab);
      });
      tab.addEventListener('keydown', function (event) {
        self.key_(/** @type {!KeyboardEvent} */ (event));
      });
    });
    document.body.setAttribute('data-tabs', '');
    this.showAddressed_();
    window.addEventListener('popstate', this.follow_);
    window.addEventListener('hashchange', this.follow_);
  };

  /** Leaves the page to other tabs. */
  Tabs.prototype.stop = function () {
    document.body.removeAttribute('data-tabs');
    window.removeEventListener('popstate', this.follow_);
    window.removeEventListener('hashchange', this.follow_);
  };

  /** @private */
  Tabs.prototype.showAddressed_ = function () {
    this.show_(this.inAddress_() || idOf(this.tabs_[0]));
  };

  /**
   * Shows a tab, which becomes part of the address.
   *
   * @param {!HTMLElement} tab
   * @private
   */
  Tabs.prototype.go_ = function (tab) {
    var id = idOf(tab);
    if (id !== this.shown_ && window.history.pushState) {
      window.history.pushState(null, '', '#' + encodeURIComponent(id));
    }
    this.show_(id);
  };

  /**
   * @param {string} id
   * @private
   */
  Tabs.prototype.show_ = function (id) {
    if (id === this.shown_) return;
    if (this.shown_) this.scrolled_[this.shown_] = window.pageYOffset;
    this.tabs_.forEach(function (tab) {
      var isShown = idOf(tab) === id;
      tab.setAttribute('aria-selected', String(isShown));
      tab.setAttribute('tabindex', isShown ? '0' : '-1');
      panelOf(tab).hidden = !isShown;
      if (isShown && tab.parentElement) intoView(tab, tab.parentElement);
    });
    if (this.shown_) window.scrollTo(0, this.scrolled_[id] || 0);
    this.shown_ = id;
    this.changed_();
  };

  /**
   * @param {!KeyboardEvent} event
   * @private
   */
  Tabs.prototype.key_ = function (event) {
    var tabs = this.tabs_;
    var at = tabs.map(idOf).indexOf(this.shown_);
    var isReversed = window.getComputedStyle(document.body).direction === 'rtl';
    var next;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' || event.key === 'Spacebar') next = tabs[at];
    else if (event.key === 'Home') next = tabs[0];
    else if (event.key === 'End') next = tabs[tabs.length - 1];
    else if (MOVES[event.key]) {
      next = tabs[(at + (isReversed ? -1 : 1) * MOVES[event.key] + tabs.length) % tabs.length];
    }
    if (!next) return;
    event.preventDefault();
    this.go_(next);
    next.focus();
  };

  /**
   * @return {string} the id of the tab that the address names; empty: it names none
   * @private
   */
  Tabs.prototype.inAddress_ = function () {
    var id = decode(location.hash.slice(1));
    return this.tabs_.map(idOf).indexOf(id) < 0 ? '' : id;
  };

  /**
   * @param {!HTMLElement} tab
   * @return {string} the id of what it shows
   */
  function idOf(tab) {
    return tab.getAttribute('data-tab') || '';
  }

  /**
   * @param {!HTMLElement} tab
   * @return {!HTMLElement}
   */
  function panelOf(tab) {
    return /** @type {!HTMLElement} */ (document.getElementById(idOf(tab)));
  }

  /**
   * Scrolls a row of tabs until one is in it.
   *
   * @param {!HTMLElement} tab
   * @param {!Element} row
   */
  function intoView(tab, row) {
    var end = tab.offsetLeft + tab.offsetWidth - row.clientWidth;
    if (row.scrollLeft > tab.offsetLeft) row.scrollLeft = tab.offsetLeft;
    else if (row.scrollLeft < end) row.scrollLeft = end;
  }

  /**
   * @param {string} text
   * @return {string} the same if it is malformed
   */
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text;
    }
  }
})();
